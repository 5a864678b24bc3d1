import type { Feed, FeedKey } from '../domain/feed.ts';
import type { Store } from './open-store.ts';

/** A cached list; `undefined` when nobody has tried to fetch it yet. */
export async function readFeed({ cache }: Store, key: FeedKey): Promise<Feed | undefined> {
  return cache.feeds.get(key);
}

/** The cached lists among `keys`, by key. */
export async function readFeeds({ cache }: Store, keys: readonly FeedKey[]): Promise<Map<FeedKey, Feed>> {
  const feeds = await cache.feeds.bulkGet([...keys]);
  return new Map(feeds.flatMap((feed) => (feed ? [[feed.key, feed] as const] : [])));
}
