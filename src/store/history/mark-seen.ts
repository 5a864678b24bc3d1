import { DAY_MS } from '../../domain/durations.ts';
import { POLLED_FEEDS } from '../../domain/feed.ts';
import { seeMark, unseenIn } from '../../domain/newness.ts';
import type { PaperHistory } from '../../domain/paper-history.ts';
import { cacheOf, libraryOf, type Store } from '../databases.ts';
import type { Undo } from '../saved/write-saved.ts';
import { changeHistory } from './change-history.ts';

/**
 * Marks papers as seen wherever they are listed; 'all' is every paper that a polled list names now, 'ever' also what left the lists
 * unseen in the last month and is New in its day.
 */
export async function markSeen(store: Store, ids: readonly string[] | 'all' | 'ever', now: number): Promise<Undo> {
  const listed = typeof ids === 'string' ? await readListedIds(store) : ids;
  const wanted = ids === 'ever' ? [...listed, ...(await readUnseenIds(store, now - MONTH_MS))] : listed;
  return changeHistory(store, wanted, now, (history) => seeMark(history, now));
}

/**
 * "Mark seen up to here": papers that were not yet seen, or were since the labels of this glance began, count as seen before
 * it, so that they carry "New" no longer.
 */
export async function markSeenBefore(
  store: Store,
  ids: readonly string[],
  labelsSince: number,
  now: number,
): Promise<Undo> {
  return changeHistory(store, ids, now, (history) => {
    const labelled = POLLED_FEEDS.filter((feed) => isLabelled(history, feed, labelsSince));
    if (labelled.length === 0) return history;
    const before = Object.fromEntries(labelled.map((feed) => [feed, labelsSince - 1]));
    return { ...history, seenAt: { ...history.seenAt, ...before } };
  });
}

function isLabelled({ listedAt, seenAt }: PaperHistory, feed: (typeof POLLED_FEEDS)[number], since: number): boolean {
  return listedAt[feed] !== undefined && (seenAt[feed] ?? since) >= since;
}

async function readListedIds(store: Store): Promise<string[]> {
  const feeds = await cacheOf(store).feeds.bulkGet([...POLLED_FEEDS]);
  return feeds.flatMap((feed) => feed?.ids ?? []);
}

/** As far back as days can be caught up with. */
const MONTH_MS = 31 * DAY_MS;

async function readUnseenIds(store: Store, since: number): Promise<string[]> {
  const { marks } = libraryOf(store);
  const unseen = await Promise.all(
    POLLED_FEEDS.map((feed) =>
      marks
        .where(`listedAt.${feed}`)
        .above(since)
        .filter((mark) => unseenIn(mark, feed))
        .primaryKeys(),
    ),
  );
  return unseen.flat();
}
