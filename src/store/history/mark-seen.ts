import { POLLED_FEEDS } from '../../domain/feed.ts';
import { seeMark } from '../../domain/newness.ts';
import type { PaperHistory } from '../../domain/paper-history.ts';
import { cacheOf, type Store } from '../databases.ts';
import type { Undo } from '../saved/write-saved.ts';
import { changeHistory } from './change-history.ts';

/** Marks papers as seen wherever they are listed; 'all' is every paper that a polled list names now. */
export async function markSeen(store: Store, ids: readonly string[] | 'all', now: number): Promise<Undo> {
  const wanted = ids === 'all' ? await readListedIds(store) : ids;
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
