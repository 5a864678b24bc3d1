import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import { countSaved } from '../../src/store/saved/read-saved.ts';
import { isNewerSchema } from '../../src/store/schema/guard-newer-schema.ts';
import type { IdbEnvironment } from '../../src/store/schema/idb-environment.ts';
import { closeStore, freshPlace, freshStore, NOON, paper, savePaper } from './fresh-store.ts';

describe('openStore', () => {
  it('opens the two databases under the names that outside tools look for', async () => {
    const store = freshStore();
    await Promise.all([cacheOf(store).open(), libraryOf(store).open()]);
    expect([cacheOf(store).name, libraryOf(store).name]).toEqual(['paperglance-cache', 'paperglance-library']);
    expect([cacheOf(store).backendDB().version, libraryOf(store).backendDB().version]).toEqual([50, 70]);
  });

  it('hands out no table: a store is opaque to all but the store itself', () => {
    const store = freshStore();
    // @ts-expect-error: the compiler knows of no such property.
    expect(store.cache).toBeUndefined();
    // @ts-expect-error: nor of this one.
    expect(store.library).toBeUndefined();
    expect(Object.keys(store)).toEqual([]);
  });

  it('finds again what another context wrote', async () => {
    const place = freshPlace();
    const first = freshStore(place);
    await savePaper(first, paper('2501.00001'), NOON);
    closeStore(first);
    expect(await countSaved(freshStore(place))).toBe(1);
  });
});

describe('a database of a newer version', () => {
  it('is refused by name and neither written nor patched', async () => {
    const place = freshPlace();
    await newerLibrary(place);
    const store = freshStore(place);
    const failure = await savePaper(store, paper('2501.00001'), NOON).catch((error: unknown) => error);
    expect(isNewerSchema(failure)).toBe(true);
    expect(String(failure)).toContain('paperglance-library');
    await expect(libraryOf(store).open()).rejects.toMatchObject({
      name: 'NewerSchema',
      database: 'paperglance-library',
    });
    expect(libraryOf(store).isOpen()).toBe(false);
    expect(await nativeShape(place)).toEqual({ version: 80, tables: ['saved', 'shelf'], rows: 1 });
  });

  it('stays refused at every later query, while the other database goes on', async () => {
    const place = freshPlace();
    await newerLibrary(place);
    const store = freshStore(place);
    for (let attempt = 0; attempt < 3; attempt++) {
      const failure = await countSaved(store).catch((error: unknown) => error);
      expect(isNewerSchema(failure)).toBe(true);
    }
    expect(await cacheOf(store).papers.count()).toBe(0);
  });

  it('takes over from an older context that is still open', async () => {
    vi.spyOn(console, 'warn').mockReturnValue(); // Dexie says that it lets go.
    const place = freshPlace();
    const old = freshStore(place);
    await savePaper(old, paper('2501.00001'), NOON);
    const newer = new Dexie('paperglance-library', place);
    newer.version(1).stores({ saved: 'id' });
    newer.version(8).stores({ saved: 'id', shelf: 'id' });
    await newer.open();
    const failure = await savePaper(old, paper('2501.00002'), NOON).catch((error: unknown) => error);
    expect(isNewerSchema(failure)).toBe(true);
    expect(await newer.table('saved').count()).toBe(1);
  });

  it('is not seen in other failures', () => {
    expect(isNewerSchema(new Error('disk full'))).toBe(false);
    expect(isNewerSchema(undefined)).toBe(false);
  });
});

/** What version 5 may look like: one index fewer, one table more. */
async function newerLibrary(place: IdbEnvironment): Promise<void> {
  const newer = new Dexie('paperglance-library', place);
  newer.version(8).stores({ saved: 'id', shelf: 'id' });
  await newer.table('saved').put({ id: 'kept', newerField: true });
  newer.close();
}

function nativeShape(place: IdbEnvironment): Promise<{ version: number; tables: string[]; rows: number }> {
  return new Promise((resolve, reject) => {
    const request = place.indexedDB.open('paperglance-library');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const count = database.transaction('saved').objectStore('saved').count();
      count.onsuccess = () => {
        resolve({ version: database.version, tables: [...database.objectStoreNames], rows: count.result });
        database.close();
      };
    };
  });
}
