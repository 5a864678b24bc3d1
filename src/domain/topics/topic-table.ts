import { monthAfter } from '../feed-days/feed-month.ts';
import { weekAfter, weekOf } from '../feed-days/feed-week.ts';
import { dayIn, type TopicMonth } from './topic-month.ts';

/** By what topics are counted: the service's feed months, or its weeks. */
export const TOPIC_SPANS = ['month', 'week'] as const;
export type TopicSpan = (typeof TOPIC_SPANS)[number];

/** How many papers of each period have which topic. Every period from the first with papers to the last, also those without. */
export interface TopicTable {
  readonly span: TopicSpan;
  /** "2024-03" or "2024-W12", in turn. */
  readonly periods: readonly string[];
  /** By period: all its papers. */
  readonly papers: Uint32Array;
  /** By period, then by topic: the papers that have it. */
  readonly counts: readonly Uint16Array[];
}

/** Counts the papers of all months by period. Linear in their topics. */
export function topicTable(months: readonly TopicMonth[], topicCount: number, span: TopicSpan): TopicTable {
  const counted = new Map<string, { papers: number; readonly counts: Uint16Array }>();
  for (const { month, ids, days, starts, topics } of months) {
    for (let paper = 0; paper < ids.length; paper += 1) {
      const period = span === 'month' ? month : weekIn(month, days[paper] ?? 1);
      const known = counted.get(period) ?? { papers: 0, counts: new Uint16Array(topicCount) };
      known.papers += 1;
      counted.set(period, known);
      for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at += 1) {
        const topic = topics[at] ?? 0;
        known.counts[topic] = (known.counts[topic] ?? 0) + 1;
      }
    }
  }
  const periods = periodsBetween([...counted.keys()].sort(), span);
  const none = new Uint16Array(topicCount);
  return {
    span,
    periods,
    papers: Uint32Array.from(periods, (period) => counted.get(period)?.papers ?? 0),
    counts: periods.map((period) => counted.get(period)?.counts ?? none),
  };
}

/** By period: the share of its papers that have a topic; undefined where there are no papers. */
export function sharesIn({ papers, counts }: TopicTable, topic: number): readonly (number | undefined)[] {
  return counts.map((all, period) => (papers[period] ? (all[topic] ?? 0) / papers[period] : undefined));
}

function weekIn(month: string, day: number): string {
  const date = dayIn(month, day);
  const known = weeks.get(date);
  if (known !== undefined) return known;
  const week = weekOf(date);
  weeks.set(date, week);
  return week;
}

/** Some thousand days, each asked for by dozens of papers. */
const weeks = new Map<string, string>();

function periodsBetween(found: readonly string[], span: TopicSpan): readonly string[] {
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  const after = span === 'month' ? monthAfter : weekAfter;
  const periods: string[] = [];
  for (let period = first; period <= last && periods.length < PERIODS_MAX; period = after(period)) periods.push(period);
  return periods;
}

/** A date that is centuries ahead makes no table without end. */
const PERIODS_MAX = 2_000;
