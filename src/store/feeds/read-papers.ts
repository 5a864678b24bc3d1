import type { Paper } from '../../domain/paper.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { paperOf } from '../schema/cache-schema.ts';

/** The cached papers among `ids`, by id and in that order; one bulk read. */
export async function readPapers(store: Store, ids: readonly string[]): Promise<Map<string, Paper>> {
  const cache = cacheOf(store);
  const rows = await cache.papers.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, paperOf(row)] as const] : [])));
}
