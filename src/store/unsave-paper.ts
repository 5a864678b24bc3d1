import type { SavedPaper } from '../domain/saved-paper.ts';
import type { Store } from './open-store.ts';
import { savedOf, withCopyOf } from './saved-row.ts';
import { changeList, changeSaved, touched, type Undo, writeSaved } from './write-saved.ts';

/** Takes a paper off the reading list, onto the shelf; answers with the entry as it was, which `restoreSaved` puts back. */
export async function unsavePaper(store: Store, id: string, now: number): Promise<SavedPaper | undefined> {
  const { library } = store;
  return changeList(store, async () => {
    const row = await library.saved.get(id);
    if (!row || row.removedAt !== undefined) return undefined;
    const before = savedOf(row);
    await writeSaved(library, [{ id, before, after: touched({ ...before, removedAt: now }, before, now) }], 'user');
    return before;
  });
}

/** The same for many at once, undone by `undoChange`. */
export async function unsavePapers(store: Store, ids: readonly string[], now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => ({ ...saved, removedAt: now }));
}

/** Puts a removed entry back as it was. If it was saved anew and worked on in the meantime, that stays: the older word never wins. */
export async function restoreSaved(store: Store, removed: SavedPaper): Promise<void> {
  const { library } = store;
  await changeList(store, async () => {
    const row = await library.saved.get(removed.id);
    const known = row && savedOf(row);
    if (known && known.removedAt === undefined && known.changedAt !== known.savedAt) return;
    await writeSaved(
      library,
      [{ id: removed.id, before: known, after: known ? withCopyOf(removed, known) : removed }],
      'user',
    );
  });
}

/** Brings papers back from the shelf, to where they were in the list. */
export async function restoreFromShelf(store: Store, ids: readonly string[], now: number): Promise<Undo> {
  const { library } = store;
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
