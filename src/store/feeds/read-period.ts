import { daysOf, type Period, periodFeed } from '../../domain/feed-days/period.ts';
import type { Paper } from '../../domain/paper.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { paperOf } from '../schema/cache-schema.ts';
import { readPapers } from './read-papers.ts';

/** What the cache knows of a feed day, week or month: its fetched list and every paper featured in it, most votes first; what nobody told the votes of comes last. */
export async function readPeriod(store: Store, period: Period): Promise<Paper[]> {
  const { from, to } = daysOf(period);
  const [rows, feed] = await Promise.all([
    cacheOf(store).papers.where('featuredOn').between(from, to, true, true).toArray(),
    cacheOf(store).feeds.get(periodFeed(period)),
  ]);
  const papers = new Map(rows.map((row) => [row.id, paperOf(row)]));
  // A paper can be on two days' lists, but it knows only one of them.
  const strangers = (feed?.ids ?? []).filter((id) => !papers.has(id));
  for (const [id, paper] of await readPapers(store, strangers)) papers.set(id, paper);
  return [...papers.values()].sort((a, b) => (b.votes ?? -1) - (a.votes ?? -1) || (a.id < b.id ? 1 : -1));
}

/** The newest day that a paper of the newest list was featured on. `isCut`: the list ends within it, so there may be more. */
export async function readNewestDay(store: Store): Promise<{ readonly day?: string; readonly isCut: boolean }> {
  const newest = await cacheOf(store).feeds.get('newest');
  const papers = await readPapers(store, newest?.ids ?? []);
  const days = [...papers.values()].flatMap(({ featuredOn }) => featuredOn ?? []).sort();
  const day = days.at(-1);
  return { ...(day !== undefined && { day }), isCut: day !== undefined && days[0] === day && days.length >= FULL_PAGE };
}

/** A newest list at least as long as this was cut by the service's limit, not by the end of its papers. */
const FULL_PAGE = 90;
