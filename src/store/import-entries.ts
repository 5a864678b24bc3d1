import {
  type ImportedEntry,
  type ImportMode,
  keyedBehind,
  type PlannedEntry,
  planEntry,
} from '../domain/import-plan.ts';
import type { LibraryDatabase } from './library-schema.ts';
import { noteInBackup } from './library-state.ts';
import { type History, historyTables, mergeHistory } from './merge-history.ts';
import type { Store } from './open-store.ts';
import { savedOf } from './saved-row.ts';
import { changeList, type Undo, writeSaved } from './write-saved.ts';

/** What an import would do, entry by entry, each paper once; nothing is written. */
export async function previewImport(
  { library }: Store,
  entries: readonly ImportedEntry[],
  mode: ImportMode,
  now: number,
): Promise<readonly PlannedEntry[]> {
  return plan(library, entries, mode, now);
}

/** Imports in one transaction: all of it or nothing; a backup's history too. Answers with what was done, and with the way back for `undoChange`. */
export async function importEntries(
  store: Store,
  entries: readonly ImportedEntry[],
  mode: ImportMode,
  now: number,
  history?: History,
): Promise<{ readonly done: readonly PlannedEntry[]; readonly undo: Undo }> {
  const { library } = store;
  return changeList(
    store,
    async () => {
      const done = await plan(library, entries, mode, now);
      const changes = done.filter((entry) => entry.what !== 'skip');
      const undo = await writeSaved(library, changes, 'user');
      if (!history) return { done, undo };
      const inBackup = changes.filter(({ what }) => what === 'add').length;
      await noteInBackup(library, inBackup);
      return { done, undo: { ...undo, inBackup, history: await mergeHistory(library, history, 'either') } };
    },
    history && historyTables(library),
  );
}

async function plan(
  library: LibraryDatabase,
  entries: readonly ImportedEntry[],
  mode: ImportMode,
  now: number,
): Promise<readonly PlannedEntry[]> {
  const first = new Map(entries.map((entry) => [entry.paper.id, entry] as const).reverse());
  const ids = [...first.keys()].reverse();
  const rows = await library.saved.bulkGet(ids);
  const planned = ids.flatMap((id, turn) => {
    const [entry, row] = [first.get(id), rows[turn]];
    return entry ? [planEntry(row && savedOf(row), entry, mode, { now, turn })] : [];
  });
  return (await library.saved.count()) > 0 ? keyedBehind(planned, now) : planned;
}
