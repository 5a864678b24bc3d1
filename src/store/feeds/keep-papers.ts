import { isComparedAlike } from '../../domain/for-you/count-terms.ts';
import { mergePaper } from '../../domain/merge-paper.ts';
import type { Paper } from '../../domain/paper.ts';
import { isFoundAlike } from '../../domain/search/document.ts';
import type { CacheDatabase, CachedPaper } from '../schema/cache-schema.ts';

/**
 * Merges papers that a list named just now into the cache, one bulk read and one bulk write; called inside a transaction. Those
 * that search would find otherwise than before are left for `indexPapers`, those of other terms for `countMissingTerms`.
 */
export async function keepPapers({ papers }: CacheDatabase, told: readonly Paper[], now: number): Promise<void> {
  const ids = [...new Set(told.map(({ id }) => id))];
  const known = new Map<string, CachedPaper>();
  for (const row of await papers.bulkGet(ids)) if (row) known.set(row.id, row);
  const merged = new Map<string, Paper>(known);
  for (const paper of told) merged.set(paper.id, mergePaper(merged.get(paper.id), paper));
  await papers.bulkPut([...merged.values()].map((paper) => keptRow(known.get(paper.id), paper, now)));
}

function keptRow(known: CachedPaper | undefined, paper: Paper, now: number): CachedPaper {
  const isIndexed = known !== undefined && !known.unindexed && isFoundAlike(known, paper);
  const isCounted = known !== undefined && !known.uncounted && isComparedAlike(known, paper);
  return { ...paper, keptAt: now, ...(!isIndexed && { unindexed: 1 }), ...(!isCounted && { uncounted: 1 }) };
}
