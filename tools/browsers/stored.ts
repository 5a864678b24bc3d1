import type { RefreshState } from '../../src/domain/refresh/refresh-state.ts';
import type { RunningExtension } from './running-extension.ts';

/** What the background wrote about its refreshes, or undefined before the first. */
export function readRefreshState(extension: RunningExtension): Promise<RefreshState | undefined> {
  return readCache(extension, { store: 'refresh', key: 'state' });
}

/** How many papers the cache holds. */
export async function countPapers(extension: RunningExtension): Promise<number> {
  return (await readCache<number>(extension, { store: 'papers' })) ?? 0;
}

/** A row of the cache by its key, or without a key the number of rows. Never creates a database that is not there yet. */
function readCache<T>(extension: RunningExtension, where: { store: string; key?: string }): Promise<T | undefined> {
  return extension.inside(async ({ store, key }): Promise<T | undefined> => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'paperglance-cache')) return undefined;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('paperglance-cache');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    try {
      if (!database.objectStoreNames.contains(store)) return undefined;
      const rows = database.transaction(store).objectStore(store);
      const reading = key === undefined ? rows.count() : rows.get(key);
      return await new Promise<T | undefined>((resolve, reject) => {
        reading.onsuccess = () => resolve(reading.result as T | undefined);
        reading.onerror = () => reject(reading.error);
      });
    } finally {
      database.close();
    }
  }, where);
}

/** Changes what is stored about refreshes, as time would. `null` takes a value away. */
export function changeRefreshState(
  extension: RunningExtension,
  change: { readonly [Name in keyof RefreshState]?: RefreshState[Name] | null },
): Promise<void> {
  return extension.inside(async (changes) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('paperglance-cache');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    try {
      const writing = database.transaction('refresh', 'readwrite');
      const rows = writing.objectStore('refresh');
      const reading = rows.get('state');
      reading.onsuccess = () => {
        const changed = Object.entries({ ...reading.result, ...changes }).filter(([, value]) => value !== null);
        rows.put(Object.fromEntries(changed));
      };
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
    } finally {
      database.close();
    }
  }, change);
}
