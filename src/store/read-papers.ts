import type { Paper } from '../domain/paper.ts';
import { paperOf } from './cache-schema.ts';
import type { Store } from './open-store.ts';

/** The cached papers among `ids`, by id and in that order; one bulk read. */
export async function readPapers({ cache }: Store, ids: readonly string[]): Promise<Map<string, Paper>> {
  const rows = await cache.papers.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, paperOf(row)] as const] : [])));
}
