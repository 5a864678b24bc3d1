import type { Dexie } from 'dexie';
import type { Store } from './open-store.ts';

/** Empties both databases, a transaction each: whoever has them open, in whichever context, sees it at once and goes on with nothing. */
export async function eraseStore({ library, cache }: Store): Promise<void> {
  await erase(library);
  await erase(cache);
}

async function erase(database: Dexie): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
  });
}
