import { type CountedPaper, isCountedAlike } from '../../domain/for-you/count-terms.ts';
import { PAPERS_A_PACK, packTerms, unpackTerms } from '../../domain/for-you/pack-terms.ts';
import type { CacheDatabase, StoredTerms } from '../schema/cache-schema.ts';

/** Keeps the terms of these papers in place of those that were there; called inside a transaction over `terms`. */
export async function keepCounted(cache: CacheDatabase, counted: readonly CountedPaper[]): Promise<void> {
  const told = new Map(counted.map((paper) => [paper.id, paper]));
  const rest: CountedPaper[] = [];
  for (const pack of await packsWith(cache, [...told.keys()])) {
    const papers = unpackTerms(pack);
    const stale = papers.filter((paper) => {
      const now = told.get(paper.id);
      if (now && isCountedAlike(paper, now)) told.delete(paper.id);
      return told.has(paper.id);
    });
    if (stale.length === 0) continue;
    const gone = new Set(stale);
    rest.push(...papers.filter((paper) => !gone.has(paper)));
    await cache.terms.delete(pack.key);
  }
  await addPapers(cache, [...rest, ...told.values()]);
}

/** Which of `ids` have their terms counted; called inside a transaction over `terms`. */
export async function countedAmong({ terms }: CacheDatabase, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const keys = await terms.where('ids').anyOf(ids).keys();
  return new Set(keys.map(String));
}

/** Lets go of the terms of these papers; called inside a transaction over `terms`. */
export async function forgetCounted(cache: CacheDatabase, ids: ReadonlySet<string>): Promise<void> {
  for (const pack of await packsWith(cache, [...ids])) {
    await cache.terms.delete(pack.key);
    await addPapers(
      cache,
      unpackTerms(pack).filter(({ id }) => !ids.has(id)),
    );
  }
}

async function packsWith({ terms }: CacheDatabase, ids: readonly string[]): Promise<StoredTerms[]> {
  const keys = new Set(await terms.where('ids').anyOf(ids).primaryKeys());
  const packs = await terms.bulkGet([...keys]);
  return packs.flatMap((pack) => pack ?? []);
}

/** Fills the last pack first, so that all others are full. */
async function addPapers({ terms }: CacheDatabase, papers: readonly CountedPaper[]): Promise<void> {
  if (papers.length === 0) return;
  const last = await terms.orderBy(':id').last();
  const isOpen = last !== undefined && last.ids.length < PAPERS_A_PACK;
  const all = [...(isOpen ? unpackTerms(last) : []), ...papers];
  if (isOpen) await terms.delete(last.key);
  const packs = [];
  for (let from = 0; from < all.length; from += PAPERS_A_PACK) {
    packs.push(packTerms(all.slice(from, from + PAPERS_A_PACK)));
  }
  await terms.bulkAdd(packs);
}
