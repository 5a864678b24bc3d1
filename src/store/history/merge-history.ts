import type { Table } from 'dexie';
import { hiddenAs, mergeHistoryOf, withoutChange } from '../../domain/merge-paper-history.ts';
import type { Observation } from '../../domain/paper.ts';
import type { PaperHistory } from '../../domain/paper-history.ts';
import { announceChange } from '../changes.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { touchHidden } from '../saved/library-state.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { noteTouched } from './note-touched.ts';

/** What a backup knows beside the reading list: what was listed, seen, read and hidden, and how votes moved. */
export interface History {
  readonly marks: readonly PaperHistory[];
  readonly observations: readonly Observation[];
}

/** The way back, for `undoHistory`. */
export interface HistoryUndo {
  readonly marks: readonly HistoryChange[];
  readonly observations: readonly ObservationKey[];
}

/** What is known of a paper before and after a change. */
export interface HistoryChange {
  readonly before: PaperHistory | undefined;
  readonly after: PaperHistory;
}

type ObservationKey = [paperId: string, at: number];

/** The tables that it writes to, `state` aside. */
export function historyTables({ marks, observations }: LibraryDatabase): readonly Table[] {
  return [marks, observations];
}

/**
 * Brings a history together with the one that is here; nothing here is lost, and nothing becomes New again. `hidden`: whether the
 * papers hidden in either stay so, or those of the backup alone; what is saved is not. Called inside a transaction over `historyTables`,
 * `saved` and `state`.
 */
export async function mergeHistory(
  library: LibraryDatabase,
  history: History,
  hidden: 'either' | 'the backup’s',
): Promise<HistoryUndo> {
  const marks = await markChanges(library, history.marks, hidden);
  const observations = await missingObservations(library, history.observations);
  await library.marks.bulkPut(marks.map(({ after }) => after));
  await library.observations.bulkPut([...observations]);
  await tellOfMarks(library, marks);
  if (marks.length > 0) announceChange(library);
  return { marks, observations: observations.map(({ paperId, at }) => [paperId, at]) };
}

/** Of how many papers it would tell something that is not known here. */
export async function countHistory(store: Store, history: History): Promise<number> {
  const library = libraryOf(store);
  const { marks, observations, saved } = library;
  return library.transaction('r', marks, observations, saved, async () => {
    const changed = await markChanges(library, history.marks, 'either');
    const missing = await missingObservations(library, history.observations);
    return new Set([...changed.map(({ after }) => after.id), ...missing.map(({ paperId }) => paperId)]).size;
  });
}

/** Takes it back; what happened since then stays. Called inside a transaction like the merge, before entries are written. */
export async function undoHistory(library: LibraryDatabase, { marks, observations }: HistoryUndo): Promise<void> {
  const rows = await library.marks.bulkGet(marks.map(({ after }) => after.id));
  const kept: PaperHistory[] = [];
  const blank: string[] = [];
  const undone: HistoryChange[] = [];
  for (const [index, { before, after }] of marks.entries()) {
    const row = rows[index];
    if (!row) continue;
    const was = withoutChange(row, before, after);
    if (was) kept.push(was);
    else blank.push(row.id);
    undone.push({ before: was, after: row });
  }
  await library.marks.bulkPut(kept);
  await library.marks.bulkDelete(blank);
  await library.observations.bulkDelete([...observations]);
  await tellOfMarks(library, undone);
  if (undone.length > 0) announceChange(library);
}

async function markChanges(
  library: LibraryDatabase,
  told: readonly PaperHistory[],
  hidden: 'either' | 'the backup’s',
): Promise<HistoryChange[]> {
  const known = await library.marks.bulkGet(told.map(({ id }) => id));
  const united = told.map((mark, index): HistoryChange => {
    const after = mergeHistoryOf(known[index], mark);
    return { before: known[index], after: hidden === 'either' ? after : hiddenAs(after, mark) };
  });
  const hiding = united.filter(({ after }) => after.hiddenAt !== undefined);
  const saved = new Set(await savedAmong(library, hiding));
  const merged = united.map(({ before, after }) => ({
    before,
    after: saved.has(after.id) ? hiddenAs(after, undefined) : after,
  }));
  const changed = merged.filter(({ before, after }) => before !== after);
  if (hidden === 'either') return changed;
  const ids = new Set(told.map(({ id }) => id));
  const shown = (await library.marks.orderBy('hiddenAt').toArray()).filter(({ id }) => !ids.has(id));
  return [...changed, ...shown.map((before) => ({ before, after: hiddenAs(before, undefined) }))];
}

/** Keys alone are read: there may be a hundred thousand. */
async function missingObservations(
  { observations }: LibraryDatabase,
  told: readonly Observation[],
): Promise<readonly Observation[]> {
  if (told.length === 0) return [];
  const known = new Set((await observations.toCollection().primaryKeys()).map(([paperId, at]) => `${at} ${paperId}`));
  return told.filter(({ paperId, at }) => !known.has(`${at} ${paperId}`));
}

/** Other devices hear of all of it, the mirror of what was hidden or shown again. Called inside a transaction over `savedTables`. */
export async function tellOfMarks(library: LibraryDatabase, changes: readonly HistoryChange[]): Promise<void> {
  await noteTouched(
    library,
    changes.map(({ after }) => after.id),
  );
  await touchWhereHidden(library, changes);
}

/** So that the mirror hears of what was hidden or shown again. Called inside a transaction over `state`. */
export async function touchWhereHidden(library: LibraryDatabase, changes: readonly HistoryChange[]): Promise<void> {
  if (changes.some(({ before, after }) => before?.hiddenAt !== after.hiddenAt)) await touchHidden(library);
}

/** What is saved is not hidden: shows again those of `ids` that are. Called inside a transaction over `marks` and `state`. */
export async function showSavedAgain(
  library: LibraryDatabase,
  ids: readonly string[],
): Promise<readonly HistoryChange[]> {
  if (ids.length === 0) return [];
  const saved = new Set(ids);
  const hidden = await library.marks.orderBy('hiddenAt').toArray();
  const changes = hidden
    .filter(({ id }) => saved.has(id))
    .map((before): HistoryChange => ({ before, after: hiddenAs(before, undefined) }));
  if (changes.length === 0) return [];
  await library.marks.bulkPut(changes.map(({ after }) => after));
  await tellOfMarks(library, changes);
  announceChange(library);
  return changes;
}

/** Two ways back of one transaction as one: what was before the first, and what the last left. */
export function bothUndone(first: HistoryUndo | undefined, { marks, observations }: HistoryUndo): HistoryUndo {
  const before = new Map(first?.marks.map((change) => [change.after.id, change]));
  const joined = marks.map(({ after, ...later }) => ({ before: (before.get(after.id) ?? later).before, after }));
  const ids = new Set(marks.map(({ after }) => after.id));
  return {
    marks: [...[...before.values()].filter(({ after }) => !ids.has(after.id)), ...joined],
    observations: [...(first?.observations ?? []), ...observations],
  };
}

/** The ids of the marks whose papers are on the reading list, or snoozed. */
export async function savedAmong(
  library: LibraryDatabase,
  marks: readonly HistoryChange[],
): Promise<readonly string[]> {
  const rows = await library.saved.bulkGet([...new Set(marks.map(({ after }) => after.id))]);
  return rows.flatMap((row) => (row && row.removedAt === undefined ? [row.id] : []));
}
