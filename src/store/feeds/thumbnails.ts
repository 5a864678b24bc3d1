import { DAY_MS } from '../../domain/durations.ts';
import { POLLED_FEEDS } from '../../domain/feed.ts';
import { isToAwait } from '../../domain/stored-time.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** The thumbnail of a paper, if one is kept. */
export async function readThumbnail(store: Store, id: string): Promise<Blob | undefined> {
  const cache = cacheOf(store);
  return (await cache.thumbnails.get(id))?.blob;
}

/**
 * Papers of the polled lists to ask a thumbnail for, at most `most`: neither kept, nor found missing lately. In the lists' order,
 * the trending list first.
 */
export async function readWithoutThumbnail(store: Store, now: number, most: number): Promise<string[]> {
  const cache = cacheOf(store);
  const feeds = await cache.feeds.bulkGet([...POLLED_FEEDS]);
  const ids = [...new Set(feeds.flatMap((feed) => feed?.ids ?? []))];
  const rows = await cache.thumbnails.bulkGet(ids);
  const isToAsk = (place: number): boolean =>
    !rows[place]?.blob && !isToAwait(rows[place]?.askAgainAt, now, LONGEST_WAIT_MS);
  return ids.filter((_, place) => isToAsk(place)).slice(0, most);
}

const LONGEST_WAIT_MS = DAY_MS;

export async function keepThumbnail(store: Store, id: string, blob: Blob, now: number): Promise<void> {
  const cache = cacheOf(store);
  await cache.thumbnails.put({ id, blob, keptAt: now });
}

/** Remembers that these papers have none for now, and when to ask again. */
export async function keepMissing(
  store: Store,
  ids: readonly string[],
  askAgainAt: number,
  now: number,
): Promise<void> {
  const cache = cacheOf(store);
  await cache.thumbnails.bulkPut(ids.map((id) => ({ id, askAgainAt, keptAt: now })));
}

export async function clearThumbnails(store: Store): Promise<void> {
  const cache = cacheOf(store);
  await cache.thumbnails.clear();
}
