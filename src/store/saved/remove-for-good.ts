import { SHELF_KEPT_MS } from '../../domain/saved-paper.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { savedOf } from '../schema/saved-row.ts';
import { changeList, type Undo, writeSaved } from './write-saved.ts';

/** Removes entries with tags and notes, from the list or from the shelf. `undoChange` still brings them back. */
export async function removeForGood(store: Store, ids: readonly string[]): Promise<Undo> {
  const library = libraryOf(store);
  return changeList(store, async () => {
    const rows = await library.saved.bulkGet([...new Set(ids)]);
    const changes = rows.flatMap((row) => (row ? [{ id: row.id, before: savedOf(row) }] : []));
    return writeSaved(library, changes, 'user');
  });
}

/** Clears the shelf of what was removed more than 30 days ago. Answers with how many entries went. */
export async function pruneShelf(store: Store, now: number): Promise<number> {
  return clearShelf(store, (removedAt = now) => removedAt < now - SHELF_KEPT_MS);
}

/** The same for what was removed on days to come: once the clock has run for 30 days, another one has dated that, before then. */
export async function pruneShelfAhead(store: Store, now: number): Promise<number> {
  return clearShelf(store, (removedAt = now) => removedAt > now);
}

async function clearShelf(store: Store, isOver: (removedAt: number | undefined) => boolean): Promise<number> {
  const library = libraryOf(store);
  return changeList(store, async () => {
    const shelf = await library.saved.where('[place+position]').between(['shelf', ''], ['shelf', '\uffff']).toArray();
    const leaving = shelf.filter(({ removedAt }) => isOver(removedAt));
    await writeSaved(
      library,
      leaving.map((row) => ({ id: row.id, before: savedOf(row) })),
      'service',
    );
    return leaving.length;
  });
}
