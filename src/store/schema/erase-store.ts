import type { Dexie } from 'dexie';
import { cacheOf, libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** Empties the library in one transaction: whoever has it open, in whichever context, sees it at once and goes on with nothing. */
export function eraseLibrary(store: Store): Promise<void> {
  const library = libraryOf(store);
  return erase(library);
}

/** The same for the cache. */
export function eraseCache(store: Store): Promise<void> {
  const cache = cacheOf(store);
  return erase(cache);
}

async function erase(database: Dexie): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
  });
}
