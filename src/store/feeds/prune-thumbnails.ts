import { DAY_MS } from '../../domain/durations.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

export const THUMBNAIL_LIMITS = { keptMs: 60 * DAY_MS, max: 500 };

/** Lets go of pictures by age and number, the oldest first; what a list still names is fetched anew. Answers with how many went. */
export async function pruneThumbnails(store: Store, now: number, limits = THUMBNAIL_LIMITS): Promise<number> {
  const cache = cacheOf(store);
  const { thumbnails } = cache;
  return cache.transaction('rw', thumbnails, async () => {
    const stale = await thumbnails
      .where('keptAt')
      .below(now - limits.keptMs)
      .count();
    const surplus = (await thumbnails.count()) - limits.max;
    const leaving = await thumbnails
      .orderBy('keptAt')
      .limit(Math.max(stale, surplus, 0))
      .primaryKeys();
    await thumbnails.bulkDelete(leaving);
    return leaving.length;
  });
}
