import { DAY_MS } from '../domain/durations.ts';
import { type CacheLimits, pruneCache } from './feeds/prune-cache.ts';
import { clearThumbnails } from './feeds/thumbnails.ts';
import type { Store } from './open-store.ts';
import { isOutOfSpace } from './schema/is-out-of-space.ts';

/** What `write` comes to. When the disk is full, that is reported, the cache gives up most of what it has, and `write` gets one more try. */
export async function retryOnQuota<T>(
  store: Store,
  write: () => PromiseLike<T>,
  { now = () => Date.now(), report = () => {} }: { now?: () => number; report?: (error: unknown) => void } = {},
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isOutOfSpace(error)) throw error;
    report(error);
    await clearThumbnails(store);
    await pruneCache(store, now(), TIGHT);
    return write();
  }
}

/** Three days of papers and the lists looked at today; what the polled lists name stays in any case. */
const TIGHT: CacheLimits = { papersKeptMs: 3 * DAY_MS, papersMax: 2_000, listsKeptMs: DAY_MS, listsMax: 20 };
