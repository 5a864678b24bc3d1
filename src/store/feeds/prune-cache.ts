import { DAY_MS } from '../../domain/durations.ts';
import { type Feed, POLLED_FEEDS } from '../../domain/feed.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { forgetPapers } from '../search/search-index.ts';

/** How long and how much the cache keeps: papers since a list last named them, browsed lists since they were last asked for. */
export interface CacheLimits {
  readonly papersKeptMs: number;
  readonly papersMax: number;
  readonly listsKeptMs: number;
  readonly listsMax: number;
}

export const CACHE_LIMITS: CacheLimits = {
  papersKeptMs: 60 * DAY_MS,
  papersMax: 120_000,
  listsKeptMs: 30 * DAY_MS,
  listsMax: 300,
};

/**
 * Papers leave the cache by age and quota alone, never because a list no longer names them, and never while a kept list
 * does. Works in chunks, a transaction each, so that an open page waits for none of them. Answers with how many left.
 */
export async function pruneCache(store: Store, now: number, limits = CACHE_LIMITS): Promise<number> {
  let removed = 0;
  for (;;) {
    const chunk = await pruneChunk(store, now, limits);
    removed += chunk;
    if (chunk < CHUNK) return removed;
  }
}

const CHUNK = 1_000;

async function pruneChunk(store: Store, now: number, limits: CacheLimits): Promise<number> {
  const cache = cacheOf(store);
  return cache.transaction('rw', cache.papers, cache.feeds, cache.segments, cache.index, async () => {
    const feeds = await cache.feeds.toArray();
    const kept = keptFeeds(feeds, now, limits);
    await cache.feeds.bulkDelete(feeds.filter((feed) => !kept.includes(feed)).map(({ key }) => key));

    const named = new Set(kept.flatMap(({ ids }) => ids));
    const stale = await cache.papers
      .where('keptAt')
      .below(now - limits.papersKeptMs)
      .count();
    const surplus = (await cache.papers.count()) - limits.papersMax;
    if (stale === 0 && surplus <= 0) return 0;

    const oldest = await cache.papers
      .orderBy('keptAt')
      .limit(CHUNK + named.size)
      .primaryKeys();
    const leaving: string[] = [];
    for (const [index, id] of oldest.entries()) {
      if (leaving.length === CHUNK || (index >= stale && leaving.length >= surplus)) break;
      if (!named.has(id)) leaving.push(id);
    }
    await cache.papers.bulkDelete(leaving);
    await forgetPapers(cache, leaving);
    return leaving.length;
  });
}

function keptFeeds(feeds: readonly Feed[], now: number, { listsKeptMs, listsMax }: CacheLimits): Feed[] {
  const isPolled = ({ key }: Feed): boolean => POLLED_FEEDS.some((feed) => feed === key);
  const browsed = feeds
    .filter((feed) => !isPolled(feed) && feed.triedAt >= now - listsKeptMs)
    .sort((a, b) => b.triedAt - a.triedAt);
  return [...feeds.filter(isPolled), ...browsed.slice(0, listsMax)];
}
