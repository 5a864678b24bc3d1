import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Mark } from '../domain/mark.ts';
import type { Observation } from '../domain/paper.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { optionsFor } from './dexie-options.ts';
import type { Place } from './open-store.ts';

export interface LibraryDatabase extends Dexie {
  readonly saved: EntityTable<SavedPaper, 'id'>;
  readonly marks: EntityTable<Mark, 'id'>;
  readonly observations: Table<Observation, [paperId: string, at: number]>;
}

const VERSION = 1;

/** `marks.listedAt.*` answer "has this feed ever listed anything?" (the baseline); a mark without that time is not in the index. */
export function openLibrary(place?: Place): LibraryDatabase {
  const name = 'paperglance-library';
  // What the user wrote is on the disk before it counts as written; a worker or a power cut may come right after.
  const options = { ...optionsFor(name, VERSION, place), chromeTransactionDurability: 'strict' as const };
  const database = new Dexie(name, options) as LibraryDatabase;
  database.version(VERSION).stores({
    saved: 'id, savedAt, [state+savedAt]',
    marks: 'id, hiddenAt, touchedAt, listedAt.trending, listedAt.newest',
    observations: '[paperId+at], at',
  });
  return database;
}
