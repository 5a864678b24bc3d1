import { DAY_MS } from '../../domain/durations.ts';
import { namesTold } from '../../domain/sync/outbox.ts';
import type { SyncDoc } from '../../domain/sync/sync-doc.ts';
import type { SyncLogLine, SyncState } from '../../domain/sync/sync-state.ts';
import { BATCH_KEPT_DAYS } from '../../domain/sync/sync-state.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';
import type { SyncLogRow } from '../schema/sync-rows.ts';
import { slicesOf } from '../slices-of.ts';

/** The tables that keeping in step has to itself. */
export function syncTables({ sync, syncDocs, syncOutbox, syncHeld, syncLog, syncMarks }: LibraryDatabase) {
  return [sync, syncDocs, syncOutbox, syncHeld, syncLog, syncMarks] as const;
}

/** Inside a transaction, as all that follows. */
export async function readDocs(
  { syncDocs }: LibraryDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SyncDoc>> {
  const known = new Map<string, SyncDoc>();
  for (const slice of slicesOf(ids)) for (const doc of await syncDocs.bulkGet(slice)) if (doc) known.set(doc.id, doc);
  return known;
}

/** Keeps what is known, and what of it is to be told. */
export async function keepDocs(
  { syncDocs, syncOutbox }: LibraryDatabase,
  docs: readonly SyncDoc[],
  told: readonly SyncDoc[],
): Promise<void> {
  await syncDocs.bulkPut([...docs]);
  const rows = await syncOutbox.bulkGet(told.map(({ id }) => id));
  await syncOutbox.bulkPut(
    told.map((record, place) => ({
      id: record.id,
      names: [...new Set([...(rows[place]?.names ?? []), ...namesTold(record)])],
    })),
  );
}

/** Writes a line of the log; what is older than a batch can be taken back goes. */
export async function logSync({ syncLog }: LibraryDatabase, line: Omit<SyncLogRow, 'number'>): Promise<void> {
  await syncLog
    .where('at')
    .below(line.at - BATCH_KEPT_DAYS * DAY_MS)
    .delete();
  await syncLog.add(line as SyncLogRow);
}

export function emptyLine(at: number, kind: SyncLogLine['kind']): SyncLogLine {
  return { at, kind, devices: [], added: 0, changed: 0, removed: 0 };
}

export async function changeSyncState(
  { sync }: LibraryDatabase,
  change: (state: SyncState) => SyncState,
): Promise<SyncState | undefined> {
  const state = await sync.get('state');
  if (!state) return undefined;
  const after = change(state);
  if (after !== state) await sync.put(after);
  return after;
}
