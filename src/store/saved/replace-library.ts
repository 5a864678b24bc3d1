import { libraryOf } from '../databases.ts';
import { bothUndone, historyTables, mergeHistory } from '../history/merge-history.ts';
import type { Store } from '../open-store.ts';
import { savedOf } from '../schema/saved-row.ts';
import type { WholeLibrary } from './backup-state.ts';
import { noteInBackup } from './library-state.ts';
import { changeList, type Undo, writeSaved } from './write-saved.ts';

/**
 * Puts a backup's reading list in place of this one, and what it hides in place of what is hidden here, in one transaction; `undoChange`
 * takes it back. All other history comes together with what is here: none is thrown away, and nothing becomes New again.
 */
export async function replaceLibrary(store: Store, backup: Omit<WholeLibrary, 'changes'>): Promise<Undo> {
  const library = libraryOf(store);
  return changeList(
    store,
    async () => {
      const rows = await library.saved.toArray();
      const wanted = new Map(backup.saved.map((saved) => [saved.id, saved]));
      const known = new Map(rows.map((row) => [row.id, savedOf(row)]));
      const ids = [...new Set([...known.keys(), ...wanted.keys()])];
      const changes = ids.map((id) => ({ id, before: known.get(id), after: wanted.get(id) }));
      const undo = await writeSaved(library, changes, 'user');
      await noteInBackup(library, changes.length);
      const merged = await mergeHistory(library, backup, 'the backup’s');
      return { ...undo, inBackup: changes.length, history: bothUndone(undo.history, merged) };
    },
    historyTables(library),
  );
}
