import type { Table } from 'dexie';
import { DATA_KINDS, type DataKind, type DataSize } from '../domain/data-size.ts';
import { valueSize } from '../domain/value-size.ts';
import { cacheOf, libraryOf } from './databases.ts';
import type { Store } from './open-store.ts';

/** How much is kept, by kind. Reads a few rows of each table, however many there are. */
export async function readSizes(store: Store): Promise<readonly DataSize[]> {
  const cache = cacheOf(store);
  const library = libraryOf(store);
  const sizes = await Promise.all([...library.tables, ...cache.tables].map(sizeOf));
  return DATA_KINDS.map((kind) => {
    const ofKind = sizes.filter(({ name }) => kindOf(name) === kind);
    const sum = (count: (size: (typeof sizes)[number]) => number) => ofKind.reduce((all, one) => all + count(one), 0);
    return { kind, rows: sum(({ rows }) => rows), bytes: sum(({ bytes }) => bytes) };
  });
}

function kindOf(table: string): DataKind {
  if (table.startsWith('archive') || table === 'topics') return 'archive';
  if (table === 'segments' || table === 'index') return 'search';
  if (table === 'terms' || table === 'termState') return 'terms';
  return DATA_KINDS.find((kind) => kind === table) ?? 'rest';
}

const SAMPLE = 40;

async function sizeOf(table: Table): Promise<{ readonly name: string; readonly rows: number; readonly bytes: number }> {
  const rows = await table.count();
  const [first, last] = await Promise.all([table.limit(SAMPLE).toArray(), table.reverse().limit(SAMPLE).toArray()]);
  const sample = rows <= SAMPLE ? first : [...first, ...last];
  const bytes = sample.reduce((sum, row) => sum + valueSize(row), 0);
  return { name: table.name, rows, bytes: sample.length === 0 ? 0 : Math.round((bytes / sample.length) * rows) };
}
