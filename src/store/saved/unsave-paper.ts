import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { savedOf } from '../schema/saved-row.ts';
import { changeList, changeSaved, touched, type Undo, writeSaved } from './write-saved.ts';

/** Takes papers off the reading list, onto the shelf; those that are not on it stay where they are. */
export async function unsavePapers(store: Store, ids: readonly string[], now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => ({ ...saved, removedAt: now }));
}

/** Brings papers back from the shelf, to where they were in the list. */
export async function restoreFromShelf(store: Store, ids: readonly string[], now: number): Promise<Undo> {
  const library = libraryOf(store);
  return changeList(store, async () => {
    const rows = await library.saved.bulkGet([...new Set(ids)]);
    const removed = rows.flatMap((row) => (row?.removedAt === undefined ? [] : [savedOf(row)]));
    const changes = removed.map((before) => {
      const { removedAt: _, ...after } = before;
      return { id: before.id, before, after: touched(after, before, now) };
    });
    return writeSaved(library, changes, 'user');
  });
}
