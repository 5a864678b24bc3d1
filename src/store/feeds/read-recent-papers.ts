import { DAY_MS } from '../../domain/durations.ts';
import { POLLED_FEEDS } from '../../domain/feed.ts';
import { votesPerDay } from '../../domain/momentum.ts';
import type { RuleInput } from '../../domain/rules/matcher/matcher.ts';
import { cacheOf } from '../databases.ts';
import { readHistory } from '../history/read-history.ts';
import { readObservations } from '../history/read-observations.ts';
import type { Store } from '../open-store.ts';
import { paperOf } from '../schema/cache-schema.ts';

const RECENT_MS = 30 * DAY_MS;
const CHUNK = 500;
/** Older votes don't tell how fast a paper rises. */
const PACE_MS = 7 * DAY_MS;

/**
 * The cached papers that were featured or published in the last 30 days or stand in a polled list, newest first, with their
 * votes a day where the library knows them. Read in chunks, so that nothing waits for all of them.
 */
export async function readRecentPapers(store: Store, now: number): Promise<readonly RuleInput[]> {
  const since = now - RECENT_MS;
  const sinceDay = new Date(since).toISOString().slice(0, 10);
  const feeds = await cacheOf(store).feeds.bulkGet([...POLLED_FEEDS]);
  const listed = new Set(feeds.flatMap((feed) => feed?.ids ?? []));
  // A list named it then or later, so it was kept since.
  const ids = await cacheOf(store).papers.where('keptAt').aboveOrEqual(since).primaryKeys();
  const recent: RuleInput[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    const rows = await cacheOf(store).papers.bulkGet(ids.slice(at, at + CHUNK));
    const papers = rows.flatMap((row) => {
      const isRecent =
        row && (listed.has(row.id) || (row.featuredOn ?? '') >= sinceDay || (row.publishedAt ?? 0) >= since);
      return isRecent ? [paperOf(row)] : [];
    });
    // Only what a polled list named was ever observed.
    const marks = await readHistory(
      store,
      papers.map(({ id }) => id),
    );
    const histories = await readObservations(store, [...marks.keys()], now - PACE_MS, now);
    for (const paper of papers) recent.push({ paper, votesPerDay: votesPerDay(histories.get(paper.id) ?? [], now) });
  }
  return recent.sort((a, b) => timeOf(b) - timeOf(a));
}

function timeOf({ paper }: RuleInput): number {
  return paper.publishedAt ?? paper.submittedAt ?? 0;
}
