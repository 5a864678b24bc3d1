import type { PromiseExtended } from 'dexie';
import { type CountedPaper, isCountedAlike } from '../../domain/for-you/count-terms.ts';
import { PAPERS_A_PACK, packTerms, unpackTerms } from '../../domain/for-you/pack-terms.ts';
import type { CacheDatabase, StoredTerms } from '../schema/cache-schema.ts';

/**
 * Keeps the terms of these papers in place of those that were there; called inside a transaction over `terms`. A chain of Dexie's own promises
 * (`term-state.ts` says why).
 */
export function keepCounted(cache: CacheDatabase, counted: readonly CountedPaper[]): PromiseExtended<void> {
  const told = new Map(counted.map((paper) => [paper.id, paper]));
  return packsWith(cache, [...told.keys()]).then((packs) => {
    const rest: CountedPaper[] = [];
    const emptied: number[] = [];
    for (const pack of packs) {
      const papers = unpackTerms(pack);
      const stale = papers.filter((paper) => {
        const now = told.get(paper.id);
        if (now && isCountedAlike(paper, now)) told.delete(paper.id);
        return told.has(paper.id);
      });
      if (stale.length === 0) continue;
      const gone = new Set(stale);
      rest.push(...papers.filter((paper) => !gone.has(paper)));
      emptied.push(pack.key);
    }
    return replacePacks(cache, emptied, [...rest, ...told.values()]);
  });
}

/** Which of `ids` have their terms counted; called inside a transaction over `terms`. */
export async function countedAmong({ terms }: CacheDatabase, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const keys = await terms.where('ids').anyOf(ids).keys();
  return new Set(keys.map(String));
}

/** Lets go of the terms of these papers; called inside a transaction over `terms`. */
export function forgetCounted(cache: CacheDatabase, ids: ReadonlySet<string>): PromiseExtended<void> {
  return packsWith(cache, [...ids]).then((packs) => {
    const rest = packs.flatMap(unpackTerms).filter(({ id }) => !ids.has(id));
    return replacePacks(
      cache,
      packs.map(({ key }) => key),
      rest,
    );
  });
}

function packsWith({ terms }: CacheDatabase, ids: readonly string[]): PromiseExtended<StoredTerms[]> {
  return terms
    .where('ids')
    .anyOf(ids)
    .primaryKeys()
    .then((keys) => terms.bulkGet([...new Set(keys)]))
    .then((packs) => packs.flatMap((pack) => pack ?? []));
}

/** Fills the last pack that stays first, so that all others are full. */
function replacePacks(
  { terms }: CacheDatabase,
  emptied: readonly number[],
  papers: readonly CountedPaper[],
): PromiseExtended<void> {
  return terms
    .bulkDelete([...emptied])
    .then(() => terms.orderBy(':id').last())
    .then((last) => {
      if (papers.length === 0) return;
      const isOpen = last !== undefined && last.ids.length < PAPERS_A_PACK;
      const all = [...(isOpen ? unpackTerms(last) : []), ...papers];
      const packs: Omit<StoredTerms, 'key'>[] = [];
      for (let from = 0; from < all.length; from += PAPERS_A_PACK) {
        packs.push(packTerms(all.slice(from, from + PAPERS_A_PACK)));
      }
      return terms
        .bulkDelete(isOpen ? [last.key] : [])
        .then(() => terms.bulkAdd(packs))
        .then(() => {});
    });
}
