import { isSameValue } from '../../domain/is-same-value.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { paperIdOfDoc } from '../../domain/sync/entry-values.ts';
import { docIdOfHistory, historyIdOfDoc } from '../../domain/sync/history-values.ts';
import { namesTold, partOfDoc } from '../../domain/sync/outbox.ts';
import { isRemoval, planBatch } from '../../domain/sync/sync-batch.ts';
import type { SyncDoc } from '../../domain/sync/sync-doc.ts';
import { newSyncState, type SyncState, WHOLE_PARTS } from '../../domain/sync/sync-state.ts';
import { libraryOf } from '../databases.ts';
import { bothUndone } from '../history/merge-history.ts';
import type { Store } from '../open-store.ts';
import { readState } from '../saved/library-state.ts';
import { changeList, savedTables, type Undo, writeSaved } from '../saved/write-saved.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import { savedOf } from '../schema/saved-row.ts';
import { slicesOf } from '../slices-of.ts';
import { DEVICES, RETIRED } from './retire-device.ts';
import { emptyLine, keepDocs, logSync, readDocs, syncTables } from './sync-tables.ts';
import { type Parts, takeLocalChanges } from './take-local-changes.ts';
import { putMarks, readMarks } from './take-marks.ts';

interface Deps {
  /** The carrier and the address. */
  readonly place: string;
  readonly now: () => number;
  readonly newDevice: () => string;
  /** What goes along beside the papers, where the person wants it. */
  readonly readParts: () => Promise<Parts>;
}

/** Everything that a device keeps of being in step, in the library; each change is one transaction. */
export function syncRoom(store: Store, { place, now, newDevice, readParts }: Deps) {
  const library = libraryOf(store);
  const alone = <T>(work: () => Promise<T>) =>
    library.transaction('rw', [...new Set([...savedTables(library), ...syncTables(library)])], work);

  return {
    read: () => alone(() => stateFor(library, place, newDevice)),
    change: (change: (state: SyncState) => SyncState) =>
      alone(async () => {
        const after = change(await stateFor(library, place, newDevice));
        await library.sync.put(after);
        return after;
      }),
    async takeLocal(): Promise<void> {
      const parts = await readParts();
      await alone(async () => {
        await takeLocalChanges(library, await stateFor(library, place, newDevice), parts, now());
      });
    },
    async receive({ docs, paths, from }: Received): Promise<void> {
      const parts = await readParts();
      await receive(store, { docs, paths, from, parts, now: now() });
    },
    readKnown: () => alone(() => library.syncDocs.toArray()),
    readOutbox: (limit: number) => alone(() => readOutbox(library, limit)),
    clearOutbox: (sent: readonly SyncDoc[]) => alone(() => clearOutbox(library, sent, now())),
    fillOutbox: () =>
      alone(async () => {
        const docs = await library.syncDocs.toArray();
        await library.syncOutbox.bulkPut(docs.map((doc) => ({ id: doc.id, names: [...namesTold(doc)] })));
      }),
  };
}

interface Receiving extends Received {
  readonly parts: Parts | undefined;
  readonly now: number;
  /** What the person says to what waits. */
  readonly answer?: 'remove' | 'keep';
}

interface Received {
  readonly docs: readonly SyncDoc[];
  readonly paths: readonly string[];
  readonly from: readonly string[];
}

/** Does with what waits for a word what the person says: it goes here too, or it stays, and comes back to the others. */
export async function answerHeld(store: Store, answer: 'remove' | 'keep', now: number): Promise<void> {
  await receive(store, { docs: [], paths: [], from: [], parts: undefined, now, answer });
}

/** The state of this place. Another place, and a library that was made anew, begin anew; what was told stays known. */
async function stateFor(library: LibraryDatabase, place: string, newDevice: () => string): Promise<SyncState> {
  const known = await library.sync.get('state');
  const own = await readState(library);
  // A library that nothing was written to has no name yet.
  if (!(await library.state.get('state'))) await library.state.put(own);
  const { databaseId } = own;
  if (known && known.place === place && known.databaseId === databaseId) return known;
  const state = newSyncState(place, newDevice(), databaseId);
  if (known?.databaseId !== databaseId) await library.syncDocs.clear();
  await library.syncOutbox.clear();
  await library.syncHeld.clear();
  const docs = await library.syncDocs.toArray();
  await library.syncOutbox.bulkPut(docs.map((doc) => ({ id: doc.id, names: [...namesTold(doc)] })));
  const begun: SyncState =
    docs.length > 0 && known
      ? { ...state, taken: known.taken, ...(known.tellsMarks && { tellsMarks: true as const }) }
      : state;
  await library.sync.put(begun);
  return begun;
}

async function receive(store: Store, { docs, paths, from, parts, now, answer }: Receiving): Promise<void> {
  const library = libraryOf(store);
  await changeList(
    store,
    async () => {
      const stored = await library.sync.get('state');
      if (!stored) return;
      // What was written here since the network was asked comes first.
      const state = await takeLocalChanges(library, stored, parts, now);
      const waiting = await library.syncHeld.toArray();
      const incoming = [...waiting, ...docs];
      const read = [...new Set([...state.read, ...paths])];
      if (incoming.length === 0) {
        await library.sync.put({ ...state, read });
        return;
      }
      const ids = [...new Set(incoming.flatMap(({ id }) => paperIdOfDoc(id) ?? historyIdOfDoc(id) ?? []))];
      const plan = planBatch({
        incoming,
        known: await readDocs(library, [...incoming.map(({ id }) => id), ...ids.map(docIdOfHistory)]),
        entries: await readEntries(library, ids),
        marks: state.tellsMarks && (await readMarks(library, ids)),
        listed: await library.saved.where('[place+position]').between(['list', ''], ['list', '\uffff']).count(),
        device: state.device,
        now,
        isToKeep: state.isJoining || answer === 'keep',
        mayRemoveMany: answer === 'remove',
      });
      const written = await writeSaved(library, plan.changes, 'user');
      await putMarks(library, plan.marks);
      const marked = plan.marks.length;
      const undo =
        marked > 0
          ? { ...written, history: bothUndone(written.history, { marks: plan.marks, observations: [] }) }
          : written;
      await keepDocs(library, plan.docs, plan.told);
      await library.syncHeld.clear();
      await library.syncHeld.bulkPut([...plan.held]);
      const { generation } = await readState(library);
      const owed = WHOLE_PARTS.filter((part) => state.owed.includes(part) || plan.others.some(({ id }) => id === part));
      const devices = withRetired(state, plan.others);
      await library.sync.put({ ...state, read, owed, devices, taken: generation });
      if (plan.changes.length > 0 || marked > 0) {
        const added = plan.changes.filter(({ before }) => !before).length;
        const removed = plan.changes.filter(isRemoval).length;
        const changed = plan.changes.length - added - removed;
        await logSync(library, {
          ...emptyLine(now, 'received'),
          devices: from,
          added,
          changed,
          removed,
          ...(marked > 0 && { marked }),
          undo: slim(undo),
        });
      }
      if (plan.held.length > waiting.length)
        await logSync(library, { ...emptyLine(now, 'held'), devices: from, removed: plan.held.length });
    },
    syncTables(library),
  );
}

/** Who was taken out of use, by whomever. */
function withRetired({ devices }: SyncState, docs: readonly SyncDoc[]): SyncState['devices'] {
  const retired = docs.flatMap((doc) => (doc.id === DEVICES ? Object.keys(doc.fields) : []));
  const known = retired.map((name) => {
    const device = name.slice(RETIRED.length);
    return [device, { name: device, seenAt: 0, ...devices[device], retired: true as const }] as const;
  });
  return { ...devices, ...Object.fromEntries(known) };
}

/** The way back without the copies of papers, of which the list has its own. */
function slim(undo: Undo): Undo {
  return { ...undo, before: undo.before.map(({ written: _, ...before }) => before) };
}

async function readEntries(
  { saved }: LibraryDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SavedPaper>> {
  const entries = new Map<string, SavedPaper>();
  for (const slice of slicesOf(ids))
    for (const row of await saved.bulkGet(slice)) if (row) entries.set(row.id, savedOf(row));
  return entries;
}

async function readOutbox(library: LibraryDatabase, limit: number): Promise<readonly SyncDoc[]> {
  const rows = await library.syncOutbox.limit(limit).toArray();
  const known = await readDocs(
    library,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, names }) => {
    const doc = known.get(id);
    return doc ? [partOfDoc(doc, names)] : [];
  });
}

/** What was told is no longer to be told, unless something else was said of it meanwhile. */
async function clearOutbox(library: LibraryDatabase, sent: readonly SyncDoc[], now: number): Promise<void> {
  const rows = await library.syncOutbox.bulkGet(sent.map(({ id }) => id));
  const known = await readDocs(
    library,
    sent.map(({ id }) => id),
  );
  const told = sent.filter((record, place) => {
    const doc = known.get(record.id);
    return !doc || isSameValue(partOfDoc(doc, rows[place]?.names ?? []), record);
  });
  await library.syncOutbox.bulkDelete(told.map(({ id }) => id));
  const papers = sent.filter(({ id }) => paperIdOfDoc(id) !== undefined).length;
  if (papers > 0) await logSync(library, { ...emptyLine(now, 'sent'), changed: papers });
}
