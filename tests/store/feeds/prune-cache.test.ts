import { describe, expect, it } from 'vitest';
import { cacheOf } from '../../../src/store/databases.ts';
import { applyFeed } from '../../../src/store/feeds/apply-feed.ts';
import { clearCache } from '../../../src/store/feeds/clear-cache.ts';
import { CACHE_LIMITS, pruneCache } from '../../../src/store/feeds/prune-cache.ts';
import { readFeed } from '../../../src/store/feeds/read-feed.ts';
import { readRefreshState } from '../../../src/store/feeds/refresh-state.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { DAY, freshStore, NOON, paper } from '../fresh-store.ts';

const ids = (store: Store): Promise<string[]> => cacheOf(store).papers.toCollection().primaryKeys();

describe('pruneCache', () => {
  it('lets go of papers that no list has named for 60 days', async () => {
    const store = freshStore();
    await cacheOf(store).papers.bulkPut([
      { ...paper('fresh'), keptAt: NOON - 59 * DAY },
      { ...paper('old'), keptAt: NOON - 61 * DAY },
    ]);
    expect(await pruneCache(store, NOON)).toBe(1);
    expect(await ids(store)).toEqual(['fresh']);
  });

  it('keeps what a kept list names, however old', async () => {
    const store = freshStore();
    await cacheOf(store).papers.put({ ...paper('evergreen'), keptAt: NOON - 900 * DAY });
    await cacheOf(store).feeds.put({ key: 'trending', ids: ['evergreen'], fetchedAt: 1, triedAt: 1 });
    expect(await pruneCache(store, NOON)).toBe(0);
  });

  it('lets go of browsed lists that nobody asked for in 30 days, and keeps the youngest of too many', async () => {
    const store = freshStore();
    await applyFeed(store, 'search:old', [paper('a')], NOON - 31 * DAY);
    for (let index = 0; index < 4; index++) await applyFeed(store, `search:${index}`, [], NOON - index * DAY);
    await pruneCache(store, NOON, { ...CACHE_LIMITS, listsMax: 2 });
    expect(await cacheOf(store).feeds.toCollection().primaryKeys()).toEqual(['search:0', 'search:1']);
  });

  it('holds the quota by letting the oldest go, in chunks, and then rests', async () => {
    const store = freshStore();
    const rows = Array.from({ length: 5_000 }, (_, index) => ({ ...paper(`p${index}`), keptAt: NOON + index }));
    await cacheOf(store).papers.bulkPut(rows);
    await cacheOf(store).feeds.put({ key: 'newest', ids: ['p0', 'p7'], fetchedAt: NOON, triedAt: NOON });
    const limits = { ...CACHE_LIMITS, papersMax: 1_500 };
    expect(await pruneCache(store, NOON, limits)).toBe(3_500);
    const left = await ids(store);
    expect(left).toHaveLength(1_500);
    expect(left).toEqual(expect.arrayContaining(['p0', 'p7', 'p4999']));
    expect(await pruneCache(store, NOON, limits)).toBe(0);
  });

  it('loses nothing to a clock that fell ten years back', async () => {
    const store = freshStore();
    await cacheOf(store).papers.put({ ...paper('a'), keptAt: NOON });
    expect(await pruneCache(store, NOON - 3_650 * DAY)).toBe(0);
  });
});

describe('clearCache', () => {
  it('empties lists and papers, keeps manners, and forgets ETags that would leave the lists empty', async () => {
    const store = freshStore();
    await applyFeed(store, 'day:2026-02-14', [paper('a')], NOON);
    const state = { key: 'state', nextRefreshAt: NOON, blockedUntil: NOON, failures: 0, quiet: 2 } as const;
    await cacheOf(store).refresh.put({ ...state, etags: { trending: '"x"' } });
    await clearCache(store);
    expect(await ids(store)).toEqual([]);
    expect(await readFeed(store, 'day:2026-02-14')).toBeUndefined();
    expect(await readRefreshState(store)).toEqual({ ...state, etags: {} });
  });
});
