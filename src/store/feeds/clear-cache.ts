import { announceChange } from '../changes.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { dropLostSegments } from '../search/search-index.ts';

/**
 * Empties the cache. What the refresh state knows of manners (when to ask again, a requested silence) stays; its ETags go,
 * since "nothing changed" would leave the lists empty. Marks stay too, so nothing becomes New again, and so does the archive, which has its
 * own way out.
 */
export async function clearCache(store: Store): Promise<void> {
  const cache = cacheOf(store);
  const { papers, feeds, refresh, segments, index, thumbnails, uptake, terms, termState } = cache;
  await cache.transaction(
    'rw',
    [papers, feeds, refresh, segments, index, thumbnails, uptake, terms, termState],
    async () => {
      await Promise.all([papers, feeds, thumbnails, uptake, terms, termState].map((table) => table.clear()));
      await index.bulkDelete(['state', 'saved']);
      await dropLostSegments(cache);
      const state = await cache.refresh.get('state');
      announceChange(cache);
      if (state) await cache.refresh.put({ ...state, etags: {} });
    },
  );
}
