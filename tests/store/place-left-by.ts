import type { IdbEnvironment } from '../../src/store/schema/idb-environment.ts';
import { freshPlace } from './fresh-store.ts';

/** A database as an older version left it: its tables, and what stood in them. */
interface Frozen {
  readonly name: string;
  readonly version: number;
  readonly stores: Readonly<Record<string, FrozenTable>>;
}

interface FrozenTable {
  readonly keyPath: string | string[];
  readonly autoIncrement?: boolean;
  readonly indexes: readonly (IDBIndexParameters & { readonly name: string; readonly keyPath: string | string[] })[];
  readonly rows: readonly unknown[];
}

/** The disk with that database: written natively, from the frozen file that code of that version made. */
export async function placeLeftBy({ name, version, stores }: Frozen): Promise<IdbEnvironment> {
  const place = freshPlace();
  await new Promise<void>((resolve, reject) => {
    const opening = place.indexedDB.open(name, version);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const [table, { keyPath, autoIncrement = false, indexes, rows }] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(table, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, ...options } of indexes) made.createIndex(index, path, options);
        for (const row of rows) made.add(row);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
  return place;
}

/** A row as later versions have it: no votes where version 1 to 3 wrote 0 for a paper that nobody had told of. */
export function withoutMadeUpVotes<Row extends { readonly paper: object & { readonly votes?: number } }>(
  row: Row,
): Row {
  return row.paper.votes === 0 ? { ...row, paper: { ...row.paper, votes: undefined } } : row;
}
