import type { Failure } from '../../domain/failure.ts';
import type { Feed, FeedKey } from '../../domain/feed.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** Notes that fetching a list failed; what it named before stays. */
export async function failFeed(store: Store, key: FeedKey, failure: Failure, now: number): Promise<void> {
  const cache = cacheOf(store);
  await cache.transaction('rw', cache.feeds, async () => {
    await cache.feeds.put(failedFeed(key, await cache.feeds.get(key), failure, now));
  });
}

/** The list after a failed attempt. */
export function failedFeed(key: FeedKey, known: Feed | undefined, failure: Failure, now: number): Feed {
  return { ...(known ?? { key, ids: [], fetchedAt: 0 }), triedAt: now, failure };
}
