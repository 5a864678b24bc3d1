import { bestFirst } from '../../domain/best-first.ts';
import { type Absence, isCut, isDayMissing, missedDays } from '../../domain/catch-up.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { POLLED_FEEDS } from '../../domain/feed.ts';
import { feedDayAt } from '../../domain/feed-days/feed-day.ts';
import type { PaperHistory } from '../../domain/paper-history.ts';
import { evaluateRules } from '../../domain/rules/evaluate-rules.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { cacheOf } from '../databases.ts';
import { readHistory } from '../history/read-history.ts';
import { readObservations } from '../history/read-observations.ts';
import type { Store } from '../open-store.ts';
import { paperOf } from '../schema/cache-schema.ts';
import { readPapers } from './read-papers.ts';

/** What somebody missed: the papers best first, of so many feed days, of which so many are still to be fetched. */
export interface Missed {
  readonly ids: readonly string[];
  /** The one they came back on among them. */
  readonly days: number;
  /** They were away for longer than is counted. */
  readonly isCut: boolean;
  readonly daysToFetch: number;
}

/**
 * The papers featured in an absence, without what was seen, read or hidden before it or is muted. What is seen while catching up stays,
 * or the list would run away from under the reader.
 */
export async function readMissed(store: Store, absence: Absence, rules: readonly Rule[], now: number): Promise<Missed> {
  const days = missedDays(absence);
  const [first, last] = [days.at(-1) ?? feedDayAt(absence.until), feedDayAt(absence.until)];
  const [rows, feeds] = await Promise.all([
    cacheOf(store).papers.where('featuredOn').between(first, last, true, true).toArray(),
    cacheOf(store).feeds.bulkGet(days.map((day) => `day:${day}` as const)),
  ]);
  const papers = new Map(rows.map((row) => [row.id, paperOf(row)]));
  const strangers = new Set(feeds.flatMap((feed) => feed?.ids ?? []).filter((id) => !papers.has(id)));
  for (const [id, paper] of await readPapers(store, [...strangers])) papers.set(id, paper);

  const marks = await readHistory(store, [...papers.keys()]);
  const missed = [...papers.values()].filter(({ id }) => !wasKnown(marks.get(id), absence));
  const observed = missed.filter(({ id }) => marks.has(id)).map(({ id }) => id);
  const histories = await readObservations(store, observed, now - MOMENTUM_MS, now);
  const candidates = missed.map((paper) => ({ paper, observations: histories.get(paper.id) ?? [] }));
  return {
    ids: bestFirst(candidates, evaluateRules(rules), now).map(({ candidate }) => candidate.paper.id),
    days: days.length + 1,
    isCut: isCut(absence),
    daysToFetch: days.filter((day, index) => isDayMissing(day, feeds[index], now)).length,
  };
}

const MOMENTUM_MS = 2 * DAY_MS;

function wasKnown(mark: PaperHistory | undefined, { from }: Absence): boolean {
  if (!mark) return false;
  if (mark.hiddenAt !== undefined) return true;
  if (mark.readAt !== undefined && mark.readAt <= from) return true;
  return POLLED_FEEDS.some((feed) => (mark.seenAt[feed] ?? Number.POSITIVE_INFINITY) <= from);
}
