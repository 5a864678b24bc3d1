import { countTerms } from '../../domain/for-you/count-terms.ts';
import { unpackPapers } from '../archive/pack-papers.ts';
import { cacheOf, libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { type CacheDatabase, type CachedPaper, paperOf, type TermState } from '../schema/cache-schema.ts';
import { countedAmong, keepCounted } from './keep-counted.ts';
import { termStateFor } from './term-state.ts';

/**
 * Counts the terms of what came into cache, reading list and archive since the last time, until `hasTime` says no; answers whether all are
 * counted. Each step is one transaction, so that dying on the way costs a step, and a call with nothing to do writes nothing.
 */
export async function countMissingTerms(store: Store, hasTime: () => boolean): Promise<{ readonly isDone: boolean }> {
  for (const step of [countSaved, countCached, countArchived]) {
    while (await step(store)) if (!hasTime()) return { isDone: false };
  }
  return { isDone: true };
}

/** A task of some 50 ms. */
const PAPERS_A_STEP = 256;

/** Each step answers whether there may be more. */
async function countCached(store: Store): Promise<boolean> {
  const cache = cacheOf(store);
  const { papers, terms, termState } = cache;
  return cache.transaction('rw', papers, terms, termState, async () => {
    const state = await termStateFor(cache);
    const rows = await nextCached(cache, state);
    if (rows.length > 0) {
      await keepCounted(
        cache,
        rows.map((row) => countTerms(paperOf(row))),
      );
      await papers.bulkPut(rows.filter(({ uncounted }) => uncounted).map(countedRow));
    }
    const { cachedTo, ...counted } = state;
    if (cachedTo === undefined) return rows.length > 0;
    const last = rows.at(-1);
    await termState.put(last ? { ...counted, cachedTo: last.id } : counted);
    return true;
  });
}

function nextCached({ papers }: CacheDatabase, { cachedTo }: TermState): Promise<CachedPaper[]> {
  const next = cachedTo === undefined ? papers.where('uncounted').equals(1) : papers.where('id').above(cachedTo);
  return next.limit(PAPERS_A_STEP).toArray();
}

function countedRow({ uncounted: _, ...row }: CachedPaper): CachedPaper {
  return row;
}

/** Goes through what changed since the generation that was followed, in the order of the ids. */
async function countSaved(store: Store): Promise<boolean> {
  const cache = cacheOf(store);
  const { saved, state: libraryState } = libraryOf(store);
  const library = await libraryState.get('state');
  if (!library) return false;
  const state = await readState(cache);
  const since = followedTo(state, library);
  if (since === library.generation) return false;
  const walk = state.walk?.databaseId === library.databaseId ? state.walk : { ...library, to: '' };
  const changed = await saved.where('generation').above(since).primaryKeys();
  const ids = changed
    .filter((id) => id > walk.to)
    .sort()
    .slice(0, PAPERS_A_STEP);
  const rows = (await saved.bulkGet(ids)).flatMap((row) => row ?? []);
  const counted = rows.map(({ paper }) => countTerms(paper));
  const last = ids.at(-1);
  await change(cache, state, async ({ walk: _, ...rest }) => {
    await keepCounted(cache, counted);
    const { databaseId, generation } = walk;
    return last === undefined
      ? { ...rest, saved: { databaseId, generation } }
      : { ...rest, walk: { databaseId, generation, to: last } };
  });
  return true;
}

/** The generation of the reading list up to which its terms are counted; below every one where it is another list. */
export function followedTo(
  { saved }: Pick<TermState, 'saved'>,
  library: { readonly databaseId: string; readonly generation: number },
): number {
  const isSame = saved?.databaseId === library.databaseId && saved.generation <= library.generation;
  return isSame ? saved.generation : NOTHING_YET;
}

const NOTHING_YET = -1;

/** A block after the other of the months that were read since; papers that are counted already stay as they are. */
async function countArchived(store: Store): Promise<boolean> {
  const cache = cacheOf(store);
  const { archiveBlocks, archiveMonths } = cache;
  const state = await readState(cache);
  const months = await archiveMonths.toArray();
  const next = months.find(({ month, readAt }) => state.months[month] !== readAt);
  if (!next) return false;
  const to = state.month?.month === next.month && state.month.readAt === next.readAt ? state.month.to : 0;
  const blocks = await archiveBlocks.where('month').equals(next.month).toArray();
  const some = blocks.filter(({ key }) => key > to).slice(0, BLOCKS_A_STEP);
  const known = await countedAmong(
    cache,
    some.flatMap(({ ids }) => ids),
  );
  const papers = (await Promise.all(some.map(({ packed }) => unpackPapers(packed)))).flat();
  const counted = papers.filter(({ id }) => !known.has(id)).map(countTerms);
  const last = some.at(-1)?.key;
  await change(cache, state, async ({ month: _, ...rest }) => {
    await keepCounted(cache, counted);
    return last === undefined
      ? { ...rest, months: { ...rest.months, [next.month]: next.readAt } }
      : { ...rest, month: { month: next.month, readAt: next.readAt, to: last } };
  });
  return true;
}

/** Sixteen papers each. */
const BLOCKS_A_STEP = 16;

async function readState(cache: CacheDatabase): Promise<TermState> {
  return cache.transaction('rw', cache.terms, cache.termState, () => termStateFor(cache));
}

/** Writes if the state is as it was read; else somebody else was at it, and the next step begins from there. */
async function change(
  cache: CacheDatabase,
  before: TermState,
  next: (state: TermState) => Promise<TermState>,
): Promise<void> {
  await cache.transaction('rw', cache.terms, cache.termState, async () => {
    const state = await termStateFor(cache);
    if (JSON.stringify(state) === JSON.stringify(before)) await cache.termState.put(await next(state));
  });
}
