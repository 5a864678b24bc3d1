import type { Store } from './open-store.ts';
import { savedOf } from './saved-row.ts';
import { type Change, changeList, type Undo, writeSaved } from './write-saved.ts';

/** Takes a change of the reading list back, in one transaction. Entries that were changed again since then stay as they are: the older word never wins. */
export async function undoChange(store: Store, { generation, before }: Undo): Promise<void> {
  const { library } = store;
  await changeList(store, async () => {
    const ids = before.map(({ id }) => id);
    const [rows, gone] = await Promise.all([library.saved.bulkGet(ids), library.gone.bulkGet(ids)]);
    const changes = before.flatMap(({ id, saved }, index): Change[] => {
      const row = rows[index];
      const isUntouched = row ? row.generation === generation : gone[index]?.generation === generation;
      return isUntouched ? [{ id, before: row && savedOf(row), after: saved }] : [];
    });
    await writeSaved(library, changes, 'user');
  });
}
