import { isOutOfSpace } from './is-out-of-space.ts';
import type { Store } from './open-store.ts';
import { type CacheLimits, pruneCache } from './prune-cache.ts';
import { clearThumbnails } from './thumbnails.ts';

/** What `write` comes to. When the disk is full, the cache gives up most of what it has, and `write` gets one more try. */
export async function withRoom<T>(
  store: Store,
  write: () => PromiseLike<T>,
  { now = Date.now(), report = () => {} }: { readonly now?: number; readonly report?: (error: unknown) => void } = {},
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isOutOfSpace(error)) throw error;
    report(error);
    await clearThumbnails(store);
    await pruneCache(store, now, TIGHT);
    return write();
  }
}

const DAY_MS = 24 * 3_600_000;

/** Three days of papers and the lists looked at today; what the polled lists name stays in any case. */
const TIGHT: CacheLimits = { papersKeptMs: 3 * DAY_MS, papersMax: 2_000, listsKeptMs: DAY_MS, listsMax: 20 };
