import type { PaperHistory } from '../../domain/paper-history.ts';
import { docIdOfHistory } from '../../domain/sync/history-values.ts';
import { markChanges } from '../../domain/sync/sync-batch.ts';
import type { SyncDoc } from '../../domain/sync/sync-doc.ts';
import type { SyncState } from '../../domain/sync/sync-state.ts';
import { historyRecordsOf, type LocalHistory } from '../../domain/sync/take-history.ts';
import { announceChange } from '../changes.ts';
import { type HistoryChange, touchWhereHidden } from '../history/merge-history.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { slicesOf } from '../slices-of.ts';
import { keepDocs, readDocs } from './sync-tables.ts';

/**
 * Takes what was seen, read and hidden here since the last time into the records. The first time, all marks are looked at, and what others told of
 * before is done here. Called inside a transaction over `savedTables` and `syncTables`.
 */
export async function takeMarks(
  library: LibraryDatabase,
  state: SyncState,
  isWanted: boolean,
  now: number,
): Promise<SyncState> {
  const { tellsMarks: isKnown, ...without } = state;
  const touched = isKnown && isWanted ? await library.syncMarks.toCollection().primaryKeys() : [];
  await library.syncMarks.clear();
  if (!isWanted) return without;
  const locals: LocalHistory[] = isKnown
    ? await readLocals(library, touched)
    : (await library.marks.toArray()).map((mark) => ({ id: mark.id, mark }));
  const known = isKnown ? await readDocs(library, docIdsOf(locals)) : await readAllMarks(library);
  const { told, docs } = historyRecordsOf(locals, known, { device: state.device, now, isFirst: !isKnown });
  await keepDocs(library, docs, told);
  if (!isKnown) {
    const all = [...new Map([...known, ...docs.map((doc) => [doc.id, doc] as const)]).values()];
    const marks = new Map(locals.flatMap(({ id, mark }) => (mark ? [[id, mark] as const] : [])));
    const listed = new Set(
      await library.saved.where('[place+position]').between(['list', ''], ['list', '\uffff']).primaryKeys(),
    );
    await putMarks(library, markChanges(all, marks, { isListed: (id) => listed.has(id), now }));
  }
  return { ...without, tellsMarks: true };
}

/** Writes marks that others told of: they need not hear of that. */
export async function putMarks(library: LibraryDatabase, changes: readonly HistoryChange[]): Promise<void> {
  if (changes.length === 0) return;
  await library.marks.bulkPut(changes.map(({ after }) => after));
  await touchWhereHidden(library, changes);
  announceChange(library);
}

export async function readMarks(
  { marks }: LibraryDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PaperHistory>> {
  const known = new Map<string, PaperHistory>();
  for (const slice of slicesOf(ids)) for (const mark of await marks.bulkGet(slice)) if (mark) known.set(mark.id, mark);
  return known;
}

async function readLocals(library: LibraryDatabase, ids: readonly string[]): Promise<LocalHistory[]> {
  const marks = await readMarks(library, ids);
  return ids.map((id) => ({ id, mark: marks.get(id) }));
}

function docIdsOf(locals: readonly LocalHistory[]): readonly string[] {
  return locals.map(({ id }) => docIdOfHistory(id));
}

async function readAllMarks({ syncDocs }: LibraryDatabase): Promise<ReadonlyMap<string, SyncDoc>> {
  const docs = await syncDocs.where('id').startsWith(docIdOfHistory('')).toArray();
  return new Map(docs.map((doc) => [doc.id, doc]));
}
