import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { cacheOf } from '../../src/store/databases.ts';
import { hidePaper } from '../../src/store/history/hide-paper.ts';
import { readHidden } from '../../src/store/history/read-hidden.ts';
import { countSaved } from '../../src/store/saved/read-saved.ts';
import { isNewerSchema } from '../../src/store/schema/guard-newer-schema.ts';
import { watch } from '../../src/store/watch.ts';
import { freshPlace, freshStore, NOON, paper, savePaper } from './fresh-store.ts';

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
    await cacheOf(store).papers.put({ ...paper('a', { title: 'Better title' }), keptAt: NOON });
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['Better title']));
    stop();
  });

  it('tells a failure and goes on at the next change', async () => {
    const store = freshStore();
    const onError = vi.fn();
    const onValue = vi.fn();
    const query = async (): Promise<number> => {
      const count = await countSaved(store);
      if (count === 0) throw new Error('broken');
      return count;
    };
    const stop = watch(query, onValue, onError);
    await vi.waitFor(() => expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('broken')));
    await savePaper(store, paper('a'), NOON);
    await vi.waitFor(() => expect(onValue).toHaveBeenCalledExactlyOnceWith(1));
    stop();
  });

  it('tells that the database is newer, and does not wait for ever', async () => {
    const place = freshPlace();
    const newer = new Dexie('paperglance-library', place);
    newer.version(8).stores({ saved: 'id' });
    await newer.open();
    newer.close();
    const onError = vi.fn();
    const stop = watch(() => countSaved(freshStore(place)), fail, onError);
    await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce());
    expect(isNewerSchema(onError.mock.calls[0]?.[0])).toBe(true);
    stop();
  });
});
