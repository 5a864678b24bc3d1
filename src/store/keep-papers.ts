import { mergePaper } from '../domain/merge-paper.ts';
import type { Paper } from '../domain/paper.ts';
import type { CacheDatabase, CachedPaper } from './cache-schema.ts';

/** Merges papers that a list named just now into the cache, one bulk read and one bulk write; called inside a transaction. */
export async function keepPapers({ papers }: CacheDatabase, told: readonly Paper[], now: number): Promise<void> {
  const ids = [...new Set(told.map(({ id }) => id))];
  const rows = new Map<string, Paper>();
  for (const row of await papers.bulkGet(ids)) if (row) rows.set(row.id, row);
  for (const paper of told) rows.set(paper.id, mergePaper(rows.get(paper.id), paper));
  await papers.bulkPut([...rows.values()].map((paper): CachedPaper => ({ ...paper, keptAt: now })));
}
