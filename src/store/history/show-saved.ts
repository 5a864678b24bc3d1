import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { changeList } from '../saved/write-saved.ts';
import { showSavedAgain } from './merge-history.ts';

/** Shows again what is both hidden and saved: an older version, or a second copy, may have left it so. */
export async function showSaved(store: Store): Promise<void> {
  const library = libraryOf(store);
  const both = async (): Promise<string[]> => {
    const rows = await library.saved.bulkGet(await library.marks.orderBy('hiddenAt').primaryKeys());
    return rows.flatMap((row) => (row && row.removedAt === undefined ? [row.id] : []));
  };
  if ((await both()).length === 0) return;
  await changeList(store, async () => showSavedAgain(library, await both()));
}
