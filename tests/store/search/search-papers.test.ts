import { describe, expect, it } from 'vitest';
import { cacheOf } from '../../../src/store/databases.ts';
import { applyFeed } from '../../../src/store/feeds/apply-feed.ts';
import { clearCache } from '../../../src/store/feeds/clear-cache.ts';
import { pruneCache } from '../../../src/store/feeds/prune-cache.ts';
import { readPapers } from '../../../src/store/feeds/read-papers.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { indexPapers } from '../../../src/store/search/index-papers.ts';
import { openSearch } from '../../../src/store/search/search-papers.ts';
import { closeStore, DAY, freshPlace, freshStore, NOON, paper } from '../fresh-store.ts';
import { refreshOnce } from '../refresh-once.ts';

async function find(store: Store, query: string): Promise<readonly string[]> {
  const search = await openSearch(store);
  const found = search.find(query, { limit: 100 });
  expect(found?.total).toBe(found?.ids.length);
  return found?.ids ?? [];
}

/** Papers in the cache that no index knows of, as before the index was invented. */
async function fill(store: Store, count: number, from = 0): Promise<void> {
  const told = Array.from({ length: count }, (_, at) =>
    paper(`p${from + at}`, { title: `Number${from + at} of many` }),
  );
  await cacheOf(store).papers.bulkPut(told.map((one) => ({ ...one, keptAt: NOON })));
}

const segments = (store: Store): Promise<number> => cacheOf(store).segments.count();

describe('searching everything cached', () => {
  it('finds what a refresh brought, before it is indexed and after', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, { trending: [paper('a', { title: 'Segment Anything' })], newest: ['b'] });
    expect(await find(store, 'segm')).toEqual(['a']);
    expect(await indexPapers(store)).toEqual({ isDone: true });
    expect(await find(store, 'segm')).toEqual(['a']);
    expect((await openSearch(store)).isComplete).toBe(true);
  });

  it('finds nothing, and says so, in an empty cache', async () => {
    const store = freshStore();
    expect(await find(store, 'anything')).toEqual([]);
    expect((await openSearch(store)).isComplete).toBe(false);
    await indexPapers(store);
    expect((await openSearch(store)).isComplete).toBe(true);
  });

  it('goes by the newer text of a paper', async () => {
    const store = freshStore();
    await applyFeed(store, 'search:x', [paper('a', { title: 'Old Words' }), paper('b')], NOON);
    await indexPapers(store);
    await applyFeed(store, 'search:x', [paper('a', { title: 'New Words' })], NOON + DAY);
    for (const _ of ['before it is indexed', 'after']) {
      expect(await find(store, 'old')).toEqual([]);
      expect(await find(store, 'new')).toEqual(['a']);
      expect(await find(store, 'words')).toEqual(['a']);
      await indexPapers(store);
    }
  });

  it('finds by a summary that came later', async () => {
    const store = freshStore();
    await applyFeed(store, 'search:x', [paper('a')], NOON);
    await indexPapers(store);
    await applyFeed(store, 'search:x', [paper('a', { summary: 'A promptable model.' })], NOON + 1);
    await indexPapers(store);
    expect(await find(store, 'promptable')).toEqual(['a']);
  });

  it('notices votes that rise by one at a time', async () => {
    const store = freshStore();
    const same = (id: string, votes: number) => paper(id, { title: 'Same', votes });
    await applyFeed(store, 'search:x', [same('a', 20), same('b', 1)], NOON);
    for (let votes = 2; votes < 40; votes += 1) {
      await applyFeed(store, 'search:x', [same('b', votes)], NOON);
      await indexPapers(store);
    }
    expect(await find(store, 'same')).toEqual(['b', 'a']);
  });

  it('forgets what was pruned, and finds it again when it comes back', async () => {
    const store = freshStore();
    await fill(store, 30);
    await cacheOf(store).papers.put({ ...paper('old', { title: 'Number0 before' }), keptAt: NOON - 70 * DAY });
    await indexPapers(store);
    expect(await find(store, 'number0')).toHaveLength(2);
    await pruneCache(store, NOON);
    expect(await find(store, 'number0')).toEqual(['p0']);
    await indexPapers(store);
    expect(await find(store, 'number0')).toEqual(['p0']);
    await applyFeed(store, 'search:x', [paper('old', { title: 'Number0 again' })], NOON);
    expect(await find(store, 'again')).toEqual(['old']);
    await indexPapers(store);
    expect(await find(store, 'again')).toEqual(['old']);
    expect(await find(store, 'before')).toEqual([]);
  });

  it('is empty with the cache, and fills up again', async () => {
    const store = freshStore();
    await applyFeed(store, 'search:x', [paper('a')], NOON);
    await indexPapers(store);
    await clearCache(store);
    expect(await segments(store)).toBe(0);
    expect(await find(store, 'title')).toEqual([]);
    await applyFeed(store, 'search:x', [paper('b')], NOON);
    await indexPapers(store);
    expect(await find(store, 'title')).toEqual(['b']);
  });
});

describe('indexPapers', () => {
  it('indexes a cache that had no index, some thousands a call', async () => {
    const store = freshStore();
    await fill(store, 12_000);
    expect(await indexPapers(store)).toEqual({ isDone: false });
    expect((await openSearch(store)).isComplete).toBe(false);
    expect(await indexPapers(store)).toEqual({ isDone: true });
    expect((await openSearch(store)).isComplete).toBe(true);
    for (const at of [0, 999, 1_000, 11_999]) expect(await find(store, `number${at}`)).toContain(`p${at}`);
    expect(await segments(store)).toBeLessThan(6);
  });

  it('goes on where it died', async () => {
    const place = freshPlace();
    const store = freshStore(place);
    await fill(store, 3_500);
    const dying = indexPapers(store);
    while ((await segments(store)) < 1) await new Promise((resolve) => setTimeout(resolve, 1));
    closeStore(store);
    await dying.catch(() => undefined);

    const next = freshStore(place);
    expect((await openSearch(next)).isComplete).toBe(false);
    expect(await indexPapers(next)).toEqual({ isDone: true });
    for (const at of [0, 1_700, 3_499]) expect(await find(next, `number${at}`)).toEqual([`p${at}`]);
    expect((await openSearch(next)).find('many', { limit: 1 })?.total).toBe(3_500);
  });

  it('changes nothing when there is nothing to do, and leaves rows as they were', async () => {
    const store = freshStore();
    await applyFeed(store, 'search:x', [paper('a'), paper('b')], NOON);
    await indexPapers(store);
    const before = [await cacheOf(store).index.toArray(), await cacheOf(store).segments.toArray()];
    await applyFeed(store, 'search:x', [paper('a'), paper('b')], NOON);
    await indexPapers(store);
    expect([await cacheOf(store).index.toArray(), await cacheOf(store).segments.toArray()]).toEqual(before);
    expect((await readPapers(store, ['a'])).get('a')).toEqual(paper('a'));
    expect(await cacheOf(store).papers.where('unindexed').equals(1).count()).toBe(0);
  });

  it('keeps few segments, however often a few papers come', async () => {
    const store = freshStore();
    for (let round = 0; round < 60; round += 1) {
      await applyFeed(store, 'search:x', [paper(`r${round}`, { title: `Round${round} again` })], NOON);
      await indexPapers(store);
    }
    expect(await segments(store)).toBeLessThan(6);
    expect(await find(store, 'again')).toHaveLength(60);
    expect(await find(store, 'round31')).toEqual(['r31']);
  });

  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['a segment is lost', async (store) => cacheOf(store).segments.limit(1).delete()],
    ['its state is lost', async (store) => cacheOf(store).index.clear()],
    ['it is of another version', async (store) => cacheOf(store).index.toCollection().modify({ version: 0 })],
    [
      'a segment was cut short',
      async (store) =>
        cacheOf(store)
          .segments.toCollection()
          .modify({ places: new Uint8Array(9) }),
    ],
  ])('builds the index anew when %s', async (_, damage) => {
    const store = freshStore();
    await fill(store, 40);
    await indexPapers(store);
    await damage(store);
    expect((await openSearch(store)).isComplete).toBe(false);
    await indexPapers(store);
    expect(await find(store, 'number39')).toEqual(['p39']);
    expect((await openSearch(store)).find('many', { limit: 1 })?.total).toBe(40);
  });
});
