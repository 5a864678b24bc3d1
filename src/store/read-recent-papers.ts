import { POLLED_FEEDS } from '../domain/feed.ts';
import { votesPerDay } from '../domain/momentum.ts';
import type { Judged } from '../domain/rules/matcher.ts';
import { paperOf } from './cache-schema.ts';
import type { Store } from './open-store.ts';
import { readMarks } from './read-marks.ts';
import { readObservations } from './read-observations.ts';

const DAY_MS = 86_400_000;
const RECENT_MS = 30 * DAY_MS;
const CHUNK = 500;
/** Older votes don't tell how fast a paper rises. */
const PACE_MS = 7 * DAY_MS;

/**
 * The cached papers that were featured or published in the last 30 days or stand in a polled list, newest first, with their
 * votes a day where the library knows them. Read in chunks, so that nothing waits for all of them.
 */
export async function readRecentPapers(store: Store, now: number): Promise<readonly Judged[]> {
  const since = now - RECENT_MS;
  const sinceDay = new Date(since).toISOString().slice(0, 10);
  const feeds = await store.cache.feeds.bulkGet([...POLLED_FEEDS]);
  const listed = new Set(feeds.flatMap((feed) => feed?.ids ?? []));
  // A list named it then or later, so it was kept since.
  const ids = await store.cache.papers.where('keptAt').aboveOrEqual(since).primaryKeys();
  const recent: Judged[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const rows = await store.cache.papers.bulkGet(ids.slice(at, at + CHUNK));
    const papers = rows.flatMap((row) => {
      const isRecent =
        row && (listed.has(row.id) || (row.featuredOn ?? '') >= sinceDay || (row.publishedAt ?? 0) >= since);
      return isRecent ? [paperOf(row)] : [];
    });
    // Only what a polled list named was ever observed.
    const marks = await readMarks(
      store,
      papers.map(({ id }) => id),
    );
    const histories = await readObservations(store, [...marks.keys()], now - PACE_MS, now);
    for (const paper of papers) recent.push({ paper, votesPerDay: votesPerDay(histories.get(paper.id) ?? [], now) });
  }
  return recent.sort((a, b) => timeOf(b) - timeOf(a));
}

function timeOf({ paper }: Judged): number {
  return paper.publishedAt ?? paper.submittedAt ?? 0;
}
