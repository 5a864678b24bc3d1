import { believedNow, isSteady, steadyMs } from '../domain/clock-runs.ts';
import { SHELF_KEPT_MS } from '../domain/saved-paper.ts';
import { CACHE_LIMITS, pruneCache } from './feeds/prune-cache.ts';
import { pruneThumbnails, THUMBNAIL_LIMITS } from './feeds/prune-thumbnails.ts';
import { pruneTerms } from './for-you/prune-terms.ts';
import { HISTORY_KEPT_MS, pruneHistory } from './history/prune-history.ts';
import { pruneObservations } from './history/prune-observations.ts';
import { showSaved } from './history/show-saved.ts';
import type { Store } from './open-store.ts';
import { noteClock } from './saved/clock-record.ts';
import { pruneShelf, pruneShelfAhead } from './saved/remove-for-good.ts';
import { pruneUptake, UPTAKE_LIMITS } from './uptake/prune-uptake.ts';

/**
 * Lets go of what has had its time, in both databases, the cache's papers after `papersKeptMs`; once a day is enough. Dying on the way, or
 * running twice, does no harm. A clock that leaps ages nothing, neither on its way out nor when it is put right: each is given as much
 * time as the clock was seen to run. `lastAt`: when something was last noted, for a library whose clock never was.
 */
export async function prune(store: Store, now: number, papersKeptMs: number, lastAt?: number): Promise<void> {
  const clock = await noteClock(store, now, lastAt);
  const limits = { ...CACHE_LIMITS, papersKeptMs };
  const cacheNow = Math.min(believedNow(clock, papersKeptMs), believedNow(clock, limits.listsKeptMs));
  await showSaved(store);
  await pruneCache(store, cacheNow, limits);
  await pruneThumbnails(store, believedNow(clock, THUMBNAIL_LIMITS.keptMs));
  await pruneUptake(store, believedNow(clock, UPTAKE_LIMITS.keptMs));
  await pruneTerms(store);
  await pruneHistory(store, believedNow(clock, HISTORY_KEPT_MS));
  // What it thins stands within four months of the clock: the day after a leap is early enough.
  if (isSteady(clock)) await pruneObservations(store, now);
  await pruneShelf(store, believedNow(clock, SHELF_KEPT_MS));
  if (steadyMs(clock) >= SHELF_KEPT_MS) await pruneShelfAhead(store, now);
}
