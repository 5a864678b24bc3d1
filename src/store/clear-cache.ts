import type { Store } from './open-store.ts';

/**
 * Empties the cache. What the refresh state knows of manners (when to ask again, a requested silence) stays; its ETags go,
 * since "nothing changed" would leave the lists empty. Marks stay too, so nothing becomes New again.
 */
export async function clearCache({ cache }: Store): Promise<void> {
  await cache.transaction('rw', cache.papers, cache.feeds, cache.refresh, async () => {
    await Promise.all([cache.papers.clear(), cache.feeds.clear()]);
    const state = await cache.refresh.get('state');
    if (state) await cache.refresh.put({ ...state, etags: {} });
  });
}
