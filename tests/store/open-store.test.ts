import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { isNewerSchema, NewerSchema } from '../../src/store/guard-newer-schema.ts';
import { closeStore } from '../../src/store/open-store.ts';
import type { Place } from '../../src/store/place.ts';
import { countSaved } from '../../src/store/read-saved.ts';
import { savePaper } from '../../src/store/save-paper.ts';
import { freshPlace, freshStore, NOON, paper } from './fresh-store.ts';

describe('openStore', () => {
  it('opens the two databases under the names that outside tools look for', async () => {
    const store = freshStore();
    await Promise.all([store.cache.open(), store.library.open()]);
    expect([store.cache.name, store.library.name]).toEqual(['paperglance-cache', 'paperglance-library']);
    expect([store.cache.backendDB().version, store.library.backendDB().version]).toEqual([10, 30]);
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
    expect(await store.library.open().catch((error: unknown) => error)).toBeInstanceOf(NewerSchema);
    expect(store.library.isOpen()).toBe(false);
    expect(await nativeShape(place)).toEqual({ version: 40, tables: ['saved', 'shelf'], rows: 1 });
  });

  it('stays refused at every later query, while the other database goes on', async () => {
    const place = freshPlace();
    await newerLibrary(place);
    const store = freshStore(place);
    for (let attempt = 0; attempt < 3; attempt++) {
      const failure = await countSaved(store).catch((error: unknown) => error);
      expect(isNewerSchema(failure)).toBe(true);
    }
    expect(await store.cache.papers.count()).toBe(0);
  });

  it('takes over from an older context that is still open', async () => {
    vi.spyOn(console, 'warn').mockReturnValue(); // Dexie says that it lets go.
    const place = freshPlace();
    const old = freshStore(place);
    await savePaper(old, paper('2501.00001'), NOON);
    const newer = new Dexie('paperglance-library', place);
    newer.version(1).stores({ saved: 'id' });
    newer.version(4).stores({ saved: 'id', shelf: 'id' });
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

/** What version 4 may look like: one index fewer, one table more. */
async function newerLibrary(place: Place): Promise<void> {
  const newer = new Dexie('paperglance-library', place);
  newer.version(4).stores({ saved: 'id', shelf: 'id' });
  await newer.table('saved').put({ id: 'kept', newerField: true });
  newer.close();
}

function nativeShape(place: Place): Promise<{ version: number; tables: string[]; rows: number }> {
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
