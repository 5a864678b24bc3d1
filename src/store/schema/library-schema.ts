import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { Digest } from '../../domain/digest/digest.ts';
import type { DigestPlan } from '../../domain/digest/digest-schedule.ts';
import type { Observation } from '../../domain/paper.ts';
import type { PaperHistory } from '../../domain/paper-history.ts';
import type { SyncDoc } from '../../domain/sync/sync-doc.ts';
import type { SyncState } from '../../domain/sync/sync-state.ts';
import { optionsFor } from './dexie-options.ts';
import type { IdbEnvironment } from './idb-environment.ts';
import type { LibraryState } from './new-state.ts';
import type { SavedRow } from './saved-row.ts';
import type { OutboxRow, SyncLogRow } from './sync-rows.ts';
import { upgradeRecords } from './upgrade-records.ts';
import { upgradeSaved } from './upgrade-saved.ts';
import { upgradeWords } from './upgrade-words.ts';

/** An entry that is gone for good, so that nobody takes it for lost. */
interface GoneRow {
  readonly id: string;
  readonly generation: number;
  /** Where it went by an undo: the generation in which it was gone before, which an earlier undo goes by. */
  readonly editedIn?: number;
}

/** The digests' schedule, as it is being kept. */
type KeptPlan = DigestPlan & { readonly key: 'plan' };

export interface LibraryDatabase extends Dexie {
  readonly saved: EntityTable<SavedRow, 'id'>;
  readonly gone: EntityTable<GoneRow, 'id'>;
  /** One row, key "state". */
  readonly state: EntityTable<LibraryState, 'key'>;
  readonly marks: EntityTable<PaperHistory, 'id'>;
  readonly observations: Table<Observation, [paperId: string, at: number]>;
  /** The last ones. Made from what is here, so no backup holds them. */
  readonly digests: EntityTable<Digest, 'id'>;
  /** One row, key "plan", while digests are switched on. */
  readonly digestPlan: EntityTable<KeptPlan, 'key'>;
  /** One row, key "state": what is known of the place that this device keeps in step with. */
  readonly sync: EntityTable<SyncState, 'key'>;
  /** All that devices told each other; what is still to be told; what waits for a yes; what was done, with the way back. */
  readonly syncDocs: EntityTable<SyncDoc, 'id'>;
  readonly syncOutbox: EntityTable<OutboxRow, 'id'>;
  readonly syncHeld: EntityTable<SyncDoc, 'id'>;
  readonly syncLog: EntityTable<SyncLogRow, 'number'>;
  /** Papers whose marks changed here since they were last told of. */
  readonly syncMarks: EntityTable<{ readonly id: string }, 'id'>;
}

const VERSION = 7;

/** `marks.listedAt.*` answer "has this feed ever listed anything?" (the baseline); a mark without that time is not in the index. */
export function openLibraryDatabase(place?: IdbEnvironment): LibraryDatabase {
  const name = 'paperglance-library';
  // What the user wrote is on the disk before it counts as written; a worker or a power cut may come right after.
  const options = { ...optionsFor(name, VERSION, place), chromeTransactionDurability: 'strict' as const };
  const database = new Dexie(name, options) as LibraryDatabase;
  database.version(1).stores({
    saved: 'id, savedAt, [state+savedAt]',
    marks: 'id, hiddenAt, touchedAt, listedAt.trending, listedAt.newest',
    observations: '[paperId+at], at',
  });
  database
    .version(2)
    .stores({
      saved: 'id, generation, [place+position], [place+state+position], *tags, snoozedUntil, lacking',
      gone: 'id, generation',
      state: 'key',
    })
    .upgrade((transaction: Transaction) => upgradeSaved(transaction));
  // The list of digests is read from the index: the digests themselves are large.
  database.version(3).stores({ digests: 'id, [until+every]', digestPlan: 'key' });
  database
    .version(4)
    .stores({ saved: 'id, generation, [place+position], [place+state+position], *tags, *keys, snoozedUntil, lacking' })
    .upgrade((transaction: Transaction) => upgradeRecords(transaction));
  // Nothing to upgrade: whoever keeps nothing in step has none of it.
  database.version(5).stores({
    sync: 'key',
    syncDocs: 'id',
    syncOutbox: 'id',
    syncHeld: 'id',
    syncLog: '++number, at',
  });
  // No table is another; what older code would drop, it may not write to.
  database.version(6).upgrade((transaction: Transaction) => upgradeWords(transaction));
  // Nothing to upgrade: marks begin to go along with a look at all of them.
  database.version(VERSION).stores({ syncMarks: 'id' });
  return database;
}
