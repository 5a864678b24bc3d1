import { historyTables, undoHistory } from './merge-history.ts';
import type { Store } from './open-store.ts';
import { savedOf, withCopyOf } from './saved-row.ts';
import { type Change, changeList, type Undo, writeSaved } from './write-saved.ts';

/**
 * Takes a change of the reading list back, in one transaction. Entries that the user changed again since then stay as they are: the older
 * word never wins. What the service told meanwhile stays too.
 */
export async function undoChange(store: Store, { generation, before, history }: Undo): Promise<void> {
  const { library } = store;
  const work = async () => {
    const ids = before.map(({ id }) => id);
    const [rows, gone] = await Promise.all([library.saved.bulkGet(ids), library.gone.bulkGet(ids)]);
    const changes = before.flatMap(({ id, saved }, index): Change[] => {
      const row = rows[index];
      const isUntouched = row ? row.editedIn === generation : gone[index]?.generation === generation;
      if (!isUntouched) return [];
      // Only the service writes without editing; what an import told of the paper goes back with it.
      const isToldSince = row !== undefined && row.generation !== row.editedIn;
      return [{ id, before: row && savedOf(row), after: saved && isToldSince ? withCopyOf(saved, row) : saved }];
    });
    await writeSaved(library, changes, 'user');
    if (history) await undoHistory(library, history);
  };
  await changeList(store, work, history && historyTables(library));
}
