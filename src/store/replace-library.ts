import type { WholeLibrary } from './backup-state.ts';
import { touchHidden } from './library-state.ts';
import type { Store } from './open-store.ts';
import { savedOf } from './saved-row.ts';
import { savedTables, type Undo, writeSaved } from './write-saved.ts';

/**
 * Puts a backup's reading list in place of this one, in one transaction; `undoChange` takes it back. Marks and observations come
 * together with those that are here, the later word winning: history is never thrown away, and nothing becomes New again.
 */
export async function replaceLibrary(store: Store, backup: Omit<WholeLibrary, 'changes'>): Promise<Undo> {
  const { library } = store;
  const { marks, observations } = library;
  return library.transaction('rw', [...savedTables(library), marks, observations], async () => {
    const rows = await library.saved.toArray();
    const wanted = new Map(backup.saved.map((saved) => [saved.id, saved]));
    const known = new Map(rows.map((row) => [row.id, savedOf(row)]));
    const ids = [...new Set([...known.keys(), ...wanted.keys()])];
    const changes = ids.map((id) => ({ id, before: known.get(id), after: wanted.get(id) }));
    const undo = await writeSaved(library, changes, 'user');

    const here = await marks.bulkGet(backup.marks.map(({ id }) => id));
    await marks.bulkPut(backup.marks.filter((mark, index) => mark.touchedAt > (here[index]?.touchedAt ?? -1)));
    await observations.bulkPut([...backup.observations]);
    if (backup.marks.some(({ hiddenAt }) => hiddenAt !== undefined)) await touchHidden(library);
    return undo;
  });
}
