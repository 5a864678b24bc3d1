import { docIdOfPaper } from '../../domain/sync/entry-values.ts';
import { type PartValues, partRecord } from '../../domain/sync/part-values.ts';
import { joinDocs } from '../../domain/sync/sync-doc.ts';
import type { SyncState, WholePart } from '../../domain/sync/sync-state.ts';
import { type LocalEntry, recordsOf } from '../../domain/sync/take-local.ts';
import { readState } from '../saved/library-state.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { savedOf } from '../schema/saved-row.ts';
import { keepDocs, readDocs } from './sync-tables.ts';
import { takeMarks } from './take-marks.ts';

/** What goes along beside the papers, as it stands; of marks, which the library has, only whether they do. */
export interface Parts {
  readonly values: ReadonlyMap<WholePart, PartValues>;
  readonly withMarks: boolean;
}

/** Takes what was written here since the last time into the records. Called inside a transaction over `savedTables` and `syncTables`. */
export async function takeLocalChanges(
  library: LibraryDatabase,
  state: SyncState,
  parts: Parts | undefined,
  now: number,
): Promise<SyncState> {
  const { generation } = await readState(library);
  const { device, taken } = state;
  if (generation !== taken) {
    const rows = await library.saved.where('generation').above(taken).toArray();
    const gone = await library.gone.where('generation').above(taken).primaryKeys();
    const locals: readonly LocalEntry[] = [
      ...rows.map((row) => ({ id: row.id, entry: savedOf(row) })),
      ...gone.map((id) => ({ id })),
    ];
    const known = await readDocs(
      library,
      locals.map(({ id }) => docIdOfPaper(id)),
    );
    const { told, docs } = recordsOf(locals, known, { device, now });
    await keepDocs(library, docs, told);
  }
  const marked = parts ? await takeMarks(library, state, parts.withMarks, now) : state;
  const owed = parts ? await takeParts(library, state, parts.values, now) : state.owed;
  const after = { ...marked, taken: generation, owed, ...(parts && { parts: [...parts.values.keys()] }) };
  await library.sync.put(after);
  return after;
}

/**
 * Answers with the parts whose documents are still to be written here: where others told of one before it went along from here, their word
 * counts. Until it is written, what stands here is no answer to it.
 */
async function takeParts(
  library: LibraryDatabase,
  state: SyncState,
  parts: Parts['values'],
  now: number,
): Promise<readonly WholePart[]> {
  const known = await readDocs(library, [...parts.keys()]);
  const owed = new Set(state.owed);
  for (const [part, values] of parts) {
    if (known.has(part) && !state.parts.includes(part)) owed.add(part);
    const isNew = state.isJoining || owed.has(part) || !state.parts.includes(part);
    const told = partRecord(part, values, known.get(part), { device: state.device, now, isNew });
    if (told) await keepDocs(library, [joinDocs(known.get(part), told)], [told]);
  }
  return [...owed];
}
