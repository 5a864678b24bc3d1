import { keyedBehind, type PlannedEntry, planSteps } from '../../domain/import-plan.ts';
import type { ImportedEntry, ImportMode } from '../../domain/imported-entry.ts';
import { present } from '../../domain/present.ts';
import { libraryOf } from '../databases.ts';
import { bothUndone, type History, historyTables, mergeHistory } from '../history/merge-history.ts';
import type { Store } from '../open-store.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { noteInBackup, readState } from './library-state.ts';
import { mentionedKeys, readMentioned } from './read-mentioned.ts';
import { type Change, changeList, type Undo, writeSaved } from './write-saved.ts';

/**
 * Takes the steps of something long, with pauses in between where the page has to answer meanwhile. A step tells which part of it is done,
 * from 0 to 1.
 */
export type TakeSteps = <Result>(steps: Generator<number, Result, void>) => Promise<Result>;

/** What an import would do, entry by entry, each paper once; nothing is written. */
export async function previewImport(
  store: Store,
  entries: readonly ImportedEntry[],
  mode: ImportMode,
  now: number,
  take: TakeSteps = atOnce,
): Promise<readonly PlannedEntry[]> {
  return (await plan(libraryOf(store), entries, { mode, now, take })).planned;
}

interface Importing {
  /** A backup's history, which comes along. */
  readonly history?: History | undefined;
  readonly take?: TakeSteps;
  /** Hears how much is written, from 0 to 1. */
  readonly tell?: (part: number) => void;
}

/** Imports in one transaction: all of it or nothing; a backup's history too. Answers with what was done, and with the way back for `undoChange`. */
export async function importEntries(
  store: Store,
  entries: readonly ImportedEntry[],
  mode: ImportMode,
  now: number,
  { history, take = atOnce, tell }: Importing = {},
): Promise<{ readonly done: readonly PlannedEntry[]; readonly undo: Undo }> {
  const library = libraryOf(store);
  // Before the transaction, which would not outlive a pause.
  const { planned, generation } = await plan(library, entries, { mode, now, take });
  return changeList(
    store,
    async () => {
      const isAsPlanned = (await readState(library)).generation === generation;
      const done = isAsPlanned ? planned : (await plan(library, entries, { mode, now, take: atOnce })).planned;
      // What a backup holds came at another time.
      const importedAt = history ? undefined : now;
      const changes = done.flatMap((entry) => changesOf(entry, importedAt));
      const undo = await writeSaved(library, changes, 'user', tell);
      if (!history) return { done, undo };
      const inBackup = done.filter(({ what }) => what === 'add').length;
      await noteInBackup(library, inBackup);
      const merged = await mergeHistory(library, history, 'either');
      return { done, undo: { ...undo, inBackup, history: bothUndone(undo.history, merged) } };
    },
    history && historyTables(library),
  );
}

interface Planning {
  readonly mode: ImportMode;
  readonly now: number;
  readonly take: TakeSteps;
}

/** The plan for the list as it is in that generation. */
async function plan(
  library: LibraryDatabase,
  entries: readonly ImportedEntry[],
  { mode, now, take }: Planning,
): Promise<{ readonly planned: readonly PlannedEntry[]; readonly generation: number }> {
  const keys = await take(mentionedKeys(entries));
  const { known, count, generation } = await library.transaction('r', library.saved, library.state, async () => ({
    known: await readMentioned(library, keys),
    count: await library.saved.count(),
    generation: (await readState(library)).generation,
  }));
  const planned = await take(planSteps(known, entries, mode, now));
  return { planned: count > 0 ? await take(keyedBehind(planned, now)) : planned, generation };
}

/** Answers without waiting for anything, so that a transaction stays open. */
async function atOnce<Result>(steps: Generator<number, Result, void>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What is to be written for a planned entry: entries under other ids go, and come back with its undo. */
function changesOf(entry: PlannedEntry, importedAt: number | undefined): readonly Change[] {
  if (entry.what === 'skip') return [];
  if (entry.what === 'add') return [{ id: entry.id, after: { ...entry.after, ...present({ importedAt }) } }];
  const { id, before, after, gone } = entry;
  return [
    ...gone.map((other) => ({ id: other.id, before: other })),
    { id, after, ...(before.id === id && { before }) },
  ];
}
