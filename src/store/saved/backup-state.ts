import Dexie, { type IndexableType } from 'dexie';
import type { Observation } from '../../domain/paper.ts';
import type { PaperHistory } from '../../domain/paper-history.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { savedOf } from '../schema/saved-row.ts';
import { readState } from './library-state.ts';

/** When a reminder to back up is due: after so many changed entries. */
export const REMIND_AFTER_CHANGES = 50;

/** How many entries were changed since the last export, and when that was, ms since 1970 (missing: never). */
export interface BackupState {
  readonly changesSinceExport: number;
  readonly exportedAt?: number;
}

export async function readBackupState(store: Store): Promise<BackupState> {
  const library = libraryOf(store);
  const state = await library.state.get('state');
  return {
    changesSinceExport: Math.max(0, (state?.changes ?? 0) - (state?.exportedChanges ?? 0)),
    ...(state?.exportedAt !== undefined && { exportedAt: state.exportedAt }),
  };
}

/** Notes that everything was exported: `changes` as `readForBackup` told it, for what was changed since then is not in the file. */
export async function noteExport(store: Store, changes: number, now: number): Promise<void> {
  const library = libraryOf(store);
  await library.transaction('rw', library.state, async () => {
    const state = await readState(library);
    await library.state.put({ ...state, exportedChanges: changes, exportedAt: now });
  });
}

/** All that the library holds, at one moment; what a complete backup is made of. */
export interface WholeLibrary {
  readonly saved: readonly SavedPaper[];
  readonly marks: readonly PaperHistory[];
  readonly observations: readonly Observation[];
  /** For `noteExport`. */
  readonly changes: number;
}

export async function readForBackup(store: Store): Promise<WholeLibrary> {
  const library = libraryOf(store);
  const { saved, marks, observations, state } = library;
  return library.transaction('r', saved, marks, observations, state, async () => {
    const [entries, allMarks, history, known] = await Promise.all([
      inParts(
        (after, count) =>
          saved
            .where(':id')
            .above(after)
            .limit(count)
            .toArray((part) => part.map(savedOf)),
        ({ id }) => id,
      ),
      inParts(
        (after, count) => marks.where(':id').above(after).limit(count).toArray(),
        ({ id }) => id,
      ),
      inParts(
        (after, count) => observations.where(':id').above(after).limit(count).toArray(),
        ({ paperId, at }) => [paperId, at],
      ),
      state.get('state'),
    ]);
    return { saved: entries, marks: allMarks, observations: history, changes: known?.changes ?? 0 };
  });
}

/** So many rows of a table, from behind a primary key on. */
type ReadPart<T> = (after: IndexableType, count: number) => PromiseLike<T[]>;

const ROWS_A_PART = 500;

/** A whole table in the order of its primary key. In one piece, ten thousand rows would hold a page up for half a second. */
async function inParts<T>(readPart: ReadPart<T>, keyOf: (row: T) => IndexableType): Promise<T[]> {
  const all: T[] = [];
  let last: IndexableType = Dexie.minKey;
  for (;;) {
    const part = await readPart(last, ROWS_A_PART);
    for (const row of part) all.push(row);
    const end = part.at(-1);
    if (end === undefined || part.length < ROWS_A_PART) return all;
    last = keyOf(end);
  }
}
