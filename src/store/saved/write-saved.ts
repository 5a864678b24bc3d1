import type { Table } from 'dexie';
import type { Paper } from '../../domain/paper.ts';
import { positionFor, timeOnTop } from '../../domain/position.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { announceChange } from '../changes.ts';
import { libraryOf } from '../databases.ts';
import { type HistoryUndo, showSavedAgain } from '../history/merge-history.ts';
import type { Store } from '../open-store.ts';
import { retryOnQuota } from '../retry-on-quota.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { placeOf, type SavedRow, savedOf, savedRow } from '../schema/saved-row.ts';
import { slicesOf } from '../slices-of.ts';
import { readState } from './library-state.ts';
import { readTop } from './read-saved.ts';

/** An entry before and after; missing where there is none. */
export interface Change {
  readonly id: string;
  readonly before?: SavedPaper | undefined;
  readonly after?: SavedPaper | undefined;
  /** For an undo: the generation in which it was edited before, so that the undo before this one still knows it. */
  readonly editedIn?: number | undefined;
}

/** The way back: what entries were before a change, and the generation that it wrote. For `undoChange`. */
export interface Undo {
  readonly generation: number;
  readonly before: readonly EntryBefore[];
  /** How many of the changes came from a backup, which still has them. */
  readonly inBackup?: number;
  /** Where a backup's history came along. */
  readonly history?: HistoryUndo;
}

interface EntryBefore {
  readonly id: string;
  readonly saved?: SavedPaper | undefined;
  /** The generation in which the user had last written it, or removed it. */
  readonly editedIn?: number | undefined;
  /** The copy of the paper that the change left. */
  readonly written?: Paper | undefined;
}

/** The tables that a write of the reading list touches; the marks, since what is saved is hidden no more, and what other devices hear of them. */
export function savedTables({ saved, gone, state, marks, sync, syncMarks }: LibraryDatabase) {
  return [saved, gone, state, marks, sync, syncMarks] as const;
}

/** One change of the reading list, in one transaction. A full disk costs the cache, never the list. */
export async function changeList<T>(
  store: Store,
  work: () => Promise<T>,
  alsoTouched: readonly Table[] = [],
): Promise<T> {
  const library = libraryOf(store);
  return retryOnQuota(store, () => library.transaction('rw', [...savedTables(library), ...alsoTouched], work));
}

/**
 * The one way to write the reading list, called inside a transaction over `savedTables`: rows, generation and count together. `by`:
 * only what the user did counts towards the next backup, and what goes on with the same edit counts once. Of notes, tags and the like
 * nothing is shown elsewhere, and so only what comes to another place is announced. Of many, `tell` hears which part is written: between two of
 * them the page answers.
 */
export async function writeSaved(
  library: LibraryDatabase,
  changes: readonly Change[],
  by: 'user' | 'same edit' | 'service',
  tell: (part: number) => void = () => {},
): Promise<Undo> {
  const state = await readState(library);
  if (changes.length === 0) return { generation: state.generation, before: [] };
  const generation = state.generation + 1;
  const edits = await readEdits(library, changes);
  const gone = changes.flatMap(({ id, before, after, editedIn }) =>
    before && !after ? [{ id, generation, ...(editedIn !== undefined && { editedIn }) }] : [],
  );
  let written = 0;
  for (const slice of slicesOf(changes)) {
    const from = written;
    const rows = slice.flatMap(({ after, editedIn }, index) => {
      const edit = by === 'user' ? editedIn : edits[from + index];
      return after ? [savedRow(after, generation, edit ?? generation)] : [];
    });
    await library.saved.bulkPut(rows);
    written += slice.length;
    tell(written / changes.length);
  }
  if (gone.length > 0) {
    await library.saved.bulkDelete(gone.map(({ id }) => id));
    await library.gone.bulkPut(gone);
  }
  const added = changes.filter(({ before, after }) => after && !before);
  if (added.length > 0) await library.gone.bulkDelete(added.map(({ id }) => id));
  await library.state.put({
    ...state,
    generation,
    count: state.count + added.length - gone.length,
    changes: state.changes + countOf(changes, by, state.changes === (state.exportedChanges ?? 0)),
  });
  if (changes.some(({ before, after }) => placeOf(before) !== placeOf(after))) announceChange(library);
  const shown = await showSavedAgain(
    library,
    changes.filter(isSavedNow).map(({ id }) => id),
  );
  const known = changes.map(({ id, before, after }, index) => {
    return { id, saved: before, editedIn: edits[index], written: after?.paper };
  });
  return { generation, before: known, ...(shown.length > 0 && { history: { marks: shown, observations: [] } }) };
}

function isSavedNow({ before, after }: Change): boolean {
  const isSaved = (saved: SavedPaper | undefined): boolean => saved !== undefined && saved.removedAt === undefined;
  return isSaved(after) && !isSaved(before);
}

function countOf({ length }: readonly Change[], by: 'user' | 'same edit' | 'service', isAllExported: boolean): number {
  // What a backup caught in the middle of is not all in it.
  return by === 'user' || (by === 'same edit' && isAllExported) ? length : 0;
}

/** When the user last wrote or removed each of them. What is added costs nothing as long as nothing was ever removed. */
async function readEdits(
  { saved, gone }: LibraryDatabase,
  changes: readonly Change[],
): Promise<(number | undefined)[]> {
  const known = changes.filter(({ before }) => before).map(({ id }) => id);
  const added = changes.filter(({ before }) => !before).map(({ id }) => id);
  const wereGone = added.length > 0 && (await gone.count()) > 0 ? await gone.bulkGet(added) : [];
  const rows: (SavedRow | undefined)[] = [];
  for (const slice of slicesOf(known)) rows.push(...(await saved.bulkGet(slice)));
  const edits = new Map([
    ...rows.map((row) => [row?.id, row?.editedIn] as const),
    ...wereGone.map((row) => [row?.id, editOf(row)] as const),
  ]);
  return changes.map(({ id }) => edits.get(id));
}

/** The generation in which an entry was removed by the user's word. */
export function editOf(gone: { readonly generation: number; readonly editedIn?: number } | undefined) {
  return gone && (gone.editedIn ?? gone.generation);
}

/**
 * Changes entries of the list, or of the shelf too, in one transaction; `change` is told of the place on top of the list, and answers with
 * the entry itself where there is nothing to do.
 */
export async function changeSaved(
  store: Store,
  ids: readonly string[],
  now: number,
  change: (saved: SavedPaper, onTop: string) => SavedPaper,
  on: 'list' | 'list and shelf' = 'list',
): Promise<Undo> {
  const library = libraryOf(store);
  return changeList(store, async () => {
    const rows = await library.saved.bulkGet([...new Set(ids)]);
    const onTop = positionFor(timeOnTop(now, await readTop(library)));
    const changes = rows.flatMap((row): Change[] => {
      if (!row || (row.removedAt !== undefined && on === 'list')) return [];
      const before = savedOf(row);
      const after = change(before, onTop);
      return after === before ? [] : [{ id: row.id, before, after: touched(after, before, now) }];
    });
    return writeSaved(library, changes, 'user');
  });
}

/** A clock that was put back never makes a later change look older. */
export function touched(after: SavedPaper, before: SavedPaper | undefined, now: number): SavedPaper {
  return { ...after, changedAt: Math.max(now, before?.changedAt ?? 0) };
}
