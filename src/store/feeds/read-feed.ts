import type { Feed, FeedKey } from '../../domain/feed.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** A cached list; `undefined` when nobody has tried to fetch it yet. */
export async function readFeed(store: Store, key: FeedKey): Promise<Feed | undefined> {
  const cache = cacheOf(store);
  return cache.feeds.get(key);
}

/** The cached lists among `keys`, by key. */
export async function readFeeds(store: Store, keys: readonly FeedKey[]): Promise<Map<FeedKey, Feed>> {
  const cache = cacheOf(store);
  const feeds = await cache.feeds.bulkGet([...keys]);
  return new Map(feeds.flatMap((feed) => (feed ? [[feed.key, feed] as const] : [])));
}
