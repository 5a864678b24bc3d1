import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { hidePaper } from '../../src/store/hide-paper.ts';
import { readHidden } from '../../src/store/read-hidden.ts';
import { countSaved } from '../../src/store/read-saved.ts';
import { savePaper } from '../../src/store/save-paper.ts';
import { watch } from '../../src/store/watch.ts';
import { freshStore, NOON, paper } from './fresh-store.ts';

// Live queries stay silent where the global scope has no IndexedDB.
beforeAll(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
});

const fail = (error: unknown): never => expect.unreachable(String(error));

describe('watch', () => {
  it('tells the value now and after each change, until it is stopped', async () => {
    const store = freshStore();
    const seen: number[] = [];
    const stop = watch(
      () => countSaved(store),
      (count) => seen.push(count),
      fail,
    );
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await savePaper(store, paper('a'), NOON);
    await vi.waitFor(() => expect(seen).toEqual([0, 1]));
    stop();
    await savePaper(store, paper('b'), NOON);
    await countSaved(store);
    expect(seen).toEqual([0, 1]);
  });

  it('follows a query that reads step after step from both databases', async () => {
    const store = freshStore();
    const seen: string[][] = [];
    const stop = watch(
      async () => (await readHidden(store)).map(({ title }) => title),
      (titles) => seen.push(titles),
      fail,
    );
    await vi.waitFor(() => expect(seen).toEqual([[]]));
    await hidePaper(store, paper('a'), NOON);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['Title of a']));
    await store.cache.papers.put({ ...paper('a', { title: 'Better title' }), keptAt: NOON });
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['Better title']));
    stop();
  });

  it('tells a failure', async () => {
    const onError = vi.fn();
    watch(() => Promise.reject(new Error('broken')), fail, onError);
    await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce());
  });
});
