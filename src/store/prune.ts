import type { Store } from './open-store.ts';
import { CACHE_LIMITS, pruneCache } from './prune-cache.ts';
import { pruneMarks } from './prune-marks.ts';
import { pruneObservations } from './prune-observations.ts';
import { pruneThumbnails } from './prune-thumbnails.ts';
import { pruneShelf } from './remove-for-good.ts';

/** Lets go of what has had its time, in both databases, the cache's papers after `papersKeptMs`; once a day is enough. Dying on the way, or running twice, does no harm. */
export async function prune(store: Store, now: number, papersKeptMs: number): Promise<void> {
  await pruneCache(store, now, { ...CACHE_LIMITS, papersKeptMs });
  await pruneThumbnails(store, now);
  await pruneMarks(store, now);
  await pruneObservations(store, now);
  await pruneShelf(store, now);
}
