import { newsClearedAs } from '../../domain/watching/paper-news.ts';
import { libraryOf } from '../databases.ts';
import { historyTables, savedAmong, showSavedAgain, undoHistory } from '../history/merge-history.ts';
import type { Store } from '../open-store.ts';
import { savedOf, withCopyOf } from '../schema/saved-row.ts';
import { slicesOf } from '../slices-of.ts';
import { noteInBackup } from './library-state.ts';
import { type Change, changeList, editOf, type Undo, writeSaved } from './write-saved.ts';

/**
 * Takes what a command did back, in one transaction. Entries that the user changed again since then stay as they are: the older
 * word never wins; but a change that was itself taken back doesn't count. What the service told meanwhile stays too. Answers whether
 * anything was left to take back.
 */
export async function undoChange(store: Store, { generation, before, history, inBackup = 0 }: Undo): Promise<boolean> {
  const library = libraryOf(store);
  const work = async () => {
    const changes: Change[] = [];
    for (const slice of slicesOf(before)) {
      const ids = slice.map(({ id }) => id);
      const [rows, gone] = await Promise.all([library.saved.bulkGet(ids), library.gone.bulkGet(ids)]);
      for (const [index, { id, saved, editedIn, written }] of slice.entries()) {
        const row = rows[index];
        if ((row ? row.editedIn : editOf(gone[index])) !== generation) continue;
        // What an import told of the paper goes back with it.
        const isToldSince = row !== undefined && JSON.stringify(row.paper) !== JSON.stringify(written);
        const told = saved && isToldSince ? withCopyOf(saved, row) : saved;
        const after = told && row?.news ? { ...told, news: newsClearedAs(row.news, told.news) } : told;
        changes.push({ id, before: row && savedOf(row), after, editedIn });
      }
    }
    if (history) await undoHistory(library, history);
    await writeSaved(library, changes, 'user');
    await noteInBackup(library, Math.min(inBackup, changes.length));
    // What was hidden before, and is on the list by now.
    if (history) await showSavedAgain(library, await savedAmong(library, history.marks));
    return changes.length > 0 || (history?.marks.length ?? 0) > 0;
  };
  return changeList(store, work, history && historyTables(library));
}
