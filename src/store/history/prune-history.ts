import { DAY_MS } from '../../domain/durations.ts';
import { POLLED_FEEDS } from '../../domain/feed.ts';
import { cacheOf, libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

export const HISTORY_KEPT_MS = 400 * DAY_MS;

/**
 * Lets go of marks that nothing has happened to for 400 days, unless the paper is hidden, saved or named by a polled list (it
 * would become New again). The oldest first and 1,000 at a time, so that a clock far ahead can't take many. Answers with how many went.
 */
export async function pruneHistory(store: Store, now: number): Promise<number> {
  const cache = cacheOf(store);
  const library = libraryOf(store);
  const feeds = await cache.feeds.bulkGet([...POLLED_FEEDS]);
  const listed = feeds.flatMap((feed) => feed?.ids ?? []);

  return library.transaction('rw', library.marks, library.saved, async () => {
    const spared = new Set([...listed, ...(await library.saved.toCollection().primaryKeys())]);
    const leaving = await library.marks
      .where('touchedAt')
      .below(now - HISTORY_KEPT_MS)
      .filter(({ id, hiddenAt }) => hiddenAt === undefined && !spared.has(id))
      .limit(AT_A_TIME)
      .primaryKeys();
    await library.marks.bulkDelete(leaving);
    return leaving.length;
  });
}

const AT_A_TIME = 1_000;
