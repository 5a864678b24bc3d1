import { paperFeed } from '../../domain/feed-key.ts';
import { isToBeAsked, type LookUp } from '../../domain/look-ups.ts';
import { cacheOf, libraryOf } from '../databases.ts';
import { readFeeds } from '../feeds/read-feed.ts';
import type { Store } from '../open-store.ts';
import { readIncomplete } from './read-saved.ts';

/** What is incomplete on the list, and when each was last asked for. */
export async function readLookUps(store: Store): Promise<readonly LookUp[]> {
  const incomplete = await readIncomplete(store);
  if (incomplete.length === 0) return [];
  const tried = await readFeeds(
    store,
    incomplete.map(({ id }) => paperFeed(id)),
  );
  return incomplete.map((saved) => ({ saved, tried: tried.get(paperFeed(saved.id)) }));
}

/** How many of them the service was not asked for yet. Reads no entry: a page asks after each look-up. */
export async function countLookUps(store: Store): Promise<number> {
  const ids = await libraryOf(store).saved.where('lacking').equals(1).primaryKeys();
  if (ids.length === 0) return 0;
  const tried = await cacheOf(store).feeds.bulkGet(ids.map(paperFeed));
  return tried.filter((feed) => isToBeAsked(feed)).length;
}
