import { venueOf } from '../../domain/bibliography/venue.ts';
import { WEEK_MS } from '../../domain/durations.ts';
import { type BrowsedFeed, type Feed, type FeedKey, POLLED_FEEDS, type PolledFeed } from '../../domain/feed.ts';
import { feedDayAt, isWeekend } from '../../domain/feed-days/feed-day.ts';
import {
  busyPeriodBefore,
  isPeriodAhead,
  type Period,
  periodAround,
  periodFeed,
} from '../../domain/feed-days/period.ts';
import type { NameFilter } from '../../domain/name-filter.ts';
import type { Paper } from '../../domain/paper.ts';
import { passesNameFilter } from '../../domain/passes-name-filter.ts';
import { rowFor } from '../../domain/row.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import type { Screen, View } from '../../domain/screen.ts';
import { isBack } from '../../domain/snooze.ts';
import type { Unseen } from '../../domain/unseen.ts';
import { type Lately, latelyOf } from '../../domain/watching/lately.ts';
import { cacheOf } from '../databases.ts';
import { countHidden } from '../history/read-hidden.ts';
import { readObservations } from '../history/read-observations.ts';
import type { Store } from '../open-store.ts';
import { countSaved, readSaved, readSavedIds, readSnoozed } from '../saved/read-saved.ts';
import { readFoundPapers } from '../search/read-found.ts';
import { type OneReading, oneReading } from './one-reading.ts';
import { readNewestDay, readPeriod } from './read-period.ts';
import { readUnseen } from './read-unseen.ts';
import { readVerdicts } from './read-verdicts.ts';

/** Which list to read, and how it is looked at. Times are ms since 1970. */
export interface ScreenRequest {
  readonly view: View;
  /** For the daily view; the newest day with papers when missing. */
  readonly period?: Period | undefined;
  readonly narrowing?: NameFilter | undefined;
  /** In place of the view's list: the papers that a search found, best first, or the feed of a search by the service. */
  readonly found?: readonly string[] | BrowsedFeed | undefined;
  /** What is hidden was asked for. */
  readonly showsHidden?: boolean | undefined;
  /** The lists that are asked for at every refresh; both when missing. */
  readonly followed?: readonly PolledFeed[] | undefined;
  /** What they mute is left out of Trending and Daily, and counted. */
  readonly rules?: readonly Rule[] | undefined;
  readonly showsMuted?: boolean | undefined;
  /** What is New in the followed lists by these rules, where that is being read already, and from what. */
  readonly unseen?: Promise<Unseen> | undefined;
  readonly reading?: OneReading;
  /** For the saved view: when somebody last looked at it. What came back from a snooze since then says so. */
  readonly lookedAt?: number | undefined;
  readonly gainsSince: number;
  readonly now: number;
}

/** Everything a list page shows at this moment. Reads only what the list names, so its cost does not grow with the cache. */
export async function readScreen(store: Store, request: ScreenRequest): Promise<Screen> {
  const { view, narrowing, gainsSince, now, followed = POLLED_FEEDS, rules = [] } = request;
  const { reading = oneReading(store) } = request;
  const [list, unseen, savedCount, hiddenCount, refresh, trending] = await Promise.all([
    request.found === undefined
      ? readList(store, reading, request, followed)
      : readFound(store, reading, request.found),
    request.unseen ?? readUnseen(store, { feeds: followed, rules, now }, reading),
    countSaved(store),
    countHidden(store),
    cacheOf(store).refresh.get('state'),
    feedIn(reading, 'trending'),
  ]);
  const named = narrowing ? list.papers.filter((paper) => passesNameFilter(narrowing, paper)) : list.papers;
  const ids = named.map(({ id }) => id);
  const [marks, savedIds, histories, verdicts] = await Promise.all([
    reading.history(ids),
    readSavedIds(store, ids),
    readObservations(store, ids.slice(0, OBSERVED_ROWS), Math.min(gainsSince, now - WEEK_MS), now),
    readVerdicts(store, view === 'saved' ? [] : named, { rules, now }),
  ]);
  const ranks = new Map((trending?.ids ?? []).map((id, index) => [id, index + 1]));
  const showsSaved = view === 'saved' || request.found !== undefined;
  const visible = named.filter(({ id }) => {
    const isHidden = marks.get(id)?.hiddenAt !== undefined;
    return !isHidden || request.showsHidden || (showsSaved && savedIds.has(id));
  });
  // What was searched for or saved is never lost to a rule.
  const mutes = view !== 'saved' && request.found === undefined;
  const muted = mutes ? visible.filter(({ id }) => verdicts.get(id)?.is === 'muted').length : 0;
  const rows = visible
    .filter(({ id }) => !mutes || request.showsMuted || verdicts.get(id)?.is !== 'muted')
    .map((paper) =>
      rowFor(paper, {
        mark: marks.get(paper.id),
        verdict: view === 'saved' ? undefined : verdicts.get(paper.id),
        isSaved: savedIds.has(paper.id),
        isBack: list.back?.has(paper.id),
        feed: list.feed,
        rank: ranks.get(paper.id),
        observations: histories.get(paper.id) ?? [],
        gainsSince,
        now,
        venue: list.venues?.get(paper.id),
        news: list.news?.get(paper.id),
      }),
    );
  return {
    view,
    ...(list.period && { period: list.period }),
    rows,
    total: rows.length,
    ...(muted > 0 && { muted }),
    ...((request.found !== undefined || narrowing) && { isPart: true }),
    ...(list.isCut && { isCut: true }),
    ...(list.period && isPeriodAhead(list.period, feedDayAt(now)) && { isAhead: true }),
    ...(list.fetched && { fetched: fetchedOf(list.fetched) }),
    ...(list.snoozed && { snoozed: list.snoozed }),
    unseen: { trending: unseen.ids.trending.length, newest: unseen.ids.newest.length },
    savedCount,
    hiddenCount,
    ...(refresh && { refresh }),
  };
}

/** A month has up to two thousand papers; nobody looks at the momentum of the last ones. */
const OBSERVED_ROWS = 300;

interface List {
  readonly papers: readonly Paper[];
  readonly feed?: PolledFeed;
  readonly period?: Period;
  readonly fetched?: Feed | undefined;
  readonly isCut?: boolean;
  readonly back?: ReadonlySet<string>;
  /** Where saved papers appeared, by id. */
  readonly venues?: ReadonlyMap<string, string | undefined>;
  /** What their rows are to tell, by id. */
  readonly news?: ReadonlyMap<string, Lately | undefined>;
  readonly snoozed?: Screen['snoozed'];
}

async function readList(
  store: Store,
  reading: OneReading,
  { view, period: wanted, lookedAt, now }: ScreenRequest,
  followed: readonly PolledFeed[],
): Promise<List> {
  if (view === 'saved') return readSavedList(store, now, lookedAt);
  if (view === 'trending') {
    return { ...(await readListed(reading, 'trending')), ...(followed.includes('trending') && { feed: 'trending' }) };
  }
  if (!followed.includes('newest')) return readAskedPeriod(store, reading, wanted ?? busyDayAt(now));
  const [newest, { day, isCut }] = await Promise.all([feedIn(reading, 'newest'), readNewestDay(store)]);
  const period = wanted ?? (day === undefined ? undefined : periodAround('day', day));
  if (!period) return { papers: [], feed: 'newest', fetched: newest };
  const [papers, own] = await Promise.all([readPeriod(store, period), feedIn(reading, periodFeed(period))]);
  if (period.key !== day) return { papers, feed: 'newest', period, fetched: own };
  return { papers, feed: 'newest', period, fetched: newest, isCut: isCut && !own };
}

async function readSavedList(store: Store, now: number, lookedAt = Number.MAX_VALUE): Promise<List> {
  const saved = await readSaved(store);
  if (saved.length > 0) {
    const back = saved.filter((entry) => isBack(entry, lookedAt)).map(({ id }) => id);
    return {
      papers: saved.map(({ paper }) => paper),
      back: new Set(back),
      venues: venuesOf(saved),
      news: new Map(saved.map((entry) => [entry.id, latelyOf(entry, now)])),
    };
  }
  const snoozed = await readSnoozed(store);
  const until = snoozed[0]?.snoozedUntil;
  return { papers: [], ...(until !== undefined && { snoozed: { count: snoozed.length, until } }) };
}

/** Where the newest list is not followed, nothing is New in a day, and the day is fetched when somebody looks. */
async function readAskedPeriod(store: Store, reading: OneReading, period: Period): Promise<List> {
  const [papers, fetched] = await Promise.all([readPeriod(store, period), feedIn(reading, periodFeed(period))]);
  return { papers, period, fetched };
}

function busyDayAt(now: number): Period {
  const today = periodAround('day', feedDayAt(now));
  return isWeekend(today.key) ? busyPeriodBefore(today) : today;
}

async function readFound(store: Store, reading: OneReading, found: readonly string[] | BrowsedFeed): Promise<List> {
  if (typeof found === 'string') return readListed(reading, found);
  const papers = await readFoundPapers(store, found);
  const shown = [...papers.values()];
  return { papers: shown.map(({ paper }) => paper), venues: venuesOf(shown.flatMap(({ saved = [] }) => saved)) };
}

function venuesOf(list: readonly SavedPaper[]): ReadonlyMap<string, string | undefined> {
  return new Map(list.map(({ id, record }) => [id, venueOf(record)]));
}

async function readListed(reading: OneReading, key: FeedKey): Promise<List> {
  const feed = await feedIn(reading, key);
  return { papers: [...(await reading.papers(feed?.ids ?? [])).values()], fetched: feed };
}

async function feedIn(reading: OneReading, key: FeedKey): Promise<Feed | undefined> {
  return (await reading.feeds([key])).get(key);
}

function fetchedOf({ fetchedAt, triedAt, failure }: Feed): NonNullable<Screen['fetched']> {
  return { fetchedAt, triedAt, ...(failure && { failure }) };
}
