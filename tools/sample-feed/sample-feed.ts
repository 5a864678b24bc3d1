import type { Entry } from '../feed-server/entry.ts';
import { addDays, feedDayAt, isWeekend, startOfFeedDay } from '../feed-server/feed-day.ts';
import { trendingOrder } from '../feed-server/trending-order.ts';
import { entryFor } from './entry-for.ts';
import { day0 } from './featured/day-0.ts';
import { day1 } from './featured/day-1.ts';
import { day2 } from './featured/day-2.ts';
import { day3 } from './featured/day-3.ts';
import { day4 } from './featured/day-4.ts';
import { day5 } from './featured/day-5.ts';
import { day6 } from './featured/day-6.ts';
import { day7 } from './featured/day-7.ts';
import { day8 } from './featured/day-8.ts';
import { day9 } from './featured/day-9.ts';
import { oldPapers } from './old-papers.ts';
import type { OldPaper, SamplePaper } from './sample-paper.ts';

export interface SampleFeed {
  readonly entries: Entry[];
  /** Ids in trending order: the leaders as they were written down, then everything else. */
  readonly trending: string[];
}

/** The newest first. */
const DAYS = [day0, day1, day2, day3, day4, day5, day6, day7, day8, day9];

/**
 * 120 invented papers: ten feed days that end today (on a weekend: on Friday), and some older ones that stay in trending.
 * The same feed day gives the same ids; nothing is submitted after `now`.
 */
export function sampleFeed(now: number): SampleFeed {
  const days = workingDays(feedDayAt(now), DAYS.length);
  const featured = DAYS.flatMap((papers, index) => {
    const day = days[index] ?? '';
    return papers.map((sample, place) => ({ sample, day, share: (place + 1) / (papers.length + 1) }));
  });
  const placed = [
    ...featured.map(({ sample, day, share }, index) => ({
      sample,
      entry: featuredEntry(sample, index + 1, day, share, now),
    })),
    ...oldPapers.map((sample, index) => ({ sample, entry: oldEntry(sample, featured.length + index + 1, now) })),
  ];
  const entries = placed.map(({ entry }) => entry);
  return { entries, trending: trendingFor(placed, now) };
}

/** So many feed days without weekends, newest first. */
function workingDays(today: string, count: number): string[] {
  const days: string[] = [];
  for (let day = today; days.length < count; day = addDays(day, -1)) if (!isWeekend(day)) days.push(day);
  return days;
}

/** `share` says when in its day it was submitted; of the running day, only the part that has passed is shared out. */
function featuredEntry(sample: SamplePaper, number: number, day: string, share: number, now: number): Entry {
  const start = startOfFeedDay(day);
  const end = Math.min(startOfFeedDay(addDays(day, 1)), now);
  const publishedOn = addDays(day, -1 - (number % 3));
  return entryFor(sample, { number, publishedOn, submittedAt: start + share * (end - start), day });
}

function oldEntry(sample: OldPaper, number: number, now: number): Entry {
  const day = workingDays(addDays(feedDayAt(now), -sample.ageInDays), 1)[0] ?? '';
  const publishedOn = addDays(day, -2);
  const noon = startOfFeedDay(day) + 14 * 3_600_000;
  return entryFor(sample, { number, publishedOn, submittedAt: noon, day: sample.neverFeatured ? undefined : day });
}

function trendingFor(placed: readonly { sample: SamplePaper; entry: Entry }[], now: number): string[] {
  const leaders = placed
    .filter(({ sample }) => sample.trending !== undefined)
    .sort((a, b) => (a.sample.trending ?? 0) - (b.sample.trending ?? 0))
    .map(({ entry }) => entry.paper.id);
  const others = placed.map(({ entry }) => entry).filter((entry) => !leaders.includes(entry.paper.id));
  return [...leaders, ...trendingOrder(others, now)];
}
