import { present } from '../../domain/present.ts';
import { namesTold } from '../../domain/sync/outbox.ts';
import { carrierOfPlace } from '../../domain/sync/sync-config.ts';
import type { SyncDoc } from '../../domain/sync/sync-doc.ts';
import { begunAnew, type SyncFailure, type WholePart } from '../../domain/sync/sync-state.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { undoChange } from '../saved/undo-change.ts';
import type { Undo } from '../saved/write-saved.ts';
import { changeSyncState, emptyLine, logSync, syncTables } from './sync-tables.ts';

/** Notes how a sync ended. A failure stands in the log once, for as long as it goes on. */
export async function noteSync(
  store: Store,
  { now, day, requests, failure }: { now: number; day: string; requests: number; failure?: SyncFailure | undefined },
): Promise<void> {
  const library = libraryOf(store);
  await library.transaction('rw', [...syncTables(library)], async () => {
    const before = await library.sync.get('state');
    if (!before) return;
    const counted = (before.requestsOn === day ? before.requests : 0) + requests;
    const { failure: _, ...state } = before;
    const after = { ...state, triedAt: now, requests: counted, requestsOn: day };
    await library.sync.put(failure ? { ...after, failure } : { ...after, syncedAt: now });
    if (failure && failure.kind !== before.failure?.kind)
      await logSync(library, {
        ...emptyLine(now, 'stopped'),
        failure,
        ...present({ carrier: carrierOfPlace(before.place) }),
      });
    await logSkipped(store, before.triedAt ?? 0, now);
  });
}

/** Each file that was passed over for the first time. */
async function logSkipped(store: Store, since: number, now: number): Promise<void> {
  const library = libraryOf(store);
  const skipped = Object.entries((await library.sync.get('state'))?.skipped ?? {}).filter(([, { at }]) => at >= since);
  if (skipped.length === 0) return;
  const logged = new Set((await library.syncLog.toArray()).map(({ file }) => file));
  for (const [file, { why }] of skipped)
    if (!logged.has(file)) await logSync(library, { ...emptyLine(now, 'skipped'), file, why });
}

/** The rules, settings and struck words that came and may not be written here yet. */
export async function readOwedParts(store: Store): Promise<ReadonlyMap<WholePart, SyncDoc>> {
  const library = libraryOf(store);
  const owed = (await library.sync.get('state'))?.owed ?? [];
  const docs = await library.syncDocs.bulkGet([...owed]);
  return new Map(docs.flatMap((doc) => (doc ? [[doc.id as WholePart, doc] as const] : [])));
}

export async function noteOwedWritten(store: Store): Promise<void> {
  const library = libraryOf(store);
  await library.transaction('rw', library.sync, () => changeSyncState(library, (state) => ({ ...state, owed: [] })));
}

/** This is the place, whatever became of it: everything that is known here is told to it. */
export async function beginAnew(store: Store, newDevice: string): Promise<void> {
  const library = libraryOf(store);
  await library.transaction('rw', [...syncTables(library)], async () => {
    await changeSyncState(library, (state) => begunAnew(state, newDevice));
    const docs = await library.syncDocs.toArray();
    await library.syncOutbox.bulkPut(docs.map((doc) => ({ id: doc.id, names: [...namesTold(doc)] })));
  });
}

/** Takes a whole batch back, but for what was changed here since. Answers with whether anything was left to take back. */
export async function undoSyncBatch(store: Store, number: number, now: number): Promise<boolean> {
  const library = libraryOf(store);
  const row = await library.syncLog.get(number);
  if (!row?.undo) return false;
  const isUndone = await undoChange(store, row.undo as Undo);
  await library.transaction('rw', library.syncLog, async () => {
    const { undo: _, ...line } = row;
    await library.syncLog.put(line);
    await logSync(library, { ...emptyLine(now, 'undone'), devices: row.devices });
  });
  return isUndone;
}
