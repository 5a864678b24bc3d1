import { documentOf } from '../../domain/search/document.ts';
import { segmentOf } from '../../domain/search/segment.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { type CacheDatabase, type CachedPaper, type IndexState, paperOf } from '../schema/cache-schema.ts';
import { INDEX_VERSION, readIndex } from './read-index.ts';
import { addSegment, dropLostSegments, mergeIndex } from './search-index.ts';

/**
 * Brings the search index up to date with the cache: what was kept since, or everything where there is no sound index. Up to
 * 10,000 papers a call; answers whether it is done. Each step is one transaction and leaves a sound index behind, so that dying on the way
 * costs a step at most, and a call with nothing to do writes nothing.
 */
export async function indexPapers(store: Store): Promise<{ readonly isDone: boolean }> {
  const cache = cacheOf(store);
  for (let step = 0; step < STEPS; step += 1) {
    const count = await indexStep(cache);
    await mergeIndex(cache, 'state');
    if (count === 0) return { isDone: true };
  }
  return { isDone: false };
}

const STEPS = 10;
const PAPERS_A_STEP = 1_000;
/** An index that has yet to be built. */
const EMPTY_INDEX: IndexState = { key: 'state', version: INDEX_VERSION, segments: [], builtTo: '' };

async function indexStep(cache: CacheDatabase): Promise<number> {
  return cache.transaction('rw', cache.papers, cache.segments, cache.index, async () => {
    const state = (await readIndex(cache)) ?? (await startAnew(cache));
    const rows = await nextRows(cache, state);
    const built = builtState(state, rows);
    if (rows.length > 0) {
      await addSegment(cache, built, segmentOf(rows.map((row) => documentOf(paperOf(row)))));
      await cache.papers.bulkPut(rows.filter(({ unindexed }) => unindexed).map(indexedRow));
    } else if (built !== state) await cache.index.put(built);
    return built === state ? rows.length : Math.max(1, rows.length);
  });
}

async function startAnew(cache: CacheDatabase): Promise<IndexState> {
  await cache.index.delete('state');
  await dropLostSegments(cache);
  return EMPTY_INDEX;
}

async function nextRows({ papers }: CacheDatabase, { builtTo }: IndexState): Promise<CachedPaper[]> {
  if (builtTo === undefined) return papers.where('unindexed').equals(1).limit(PAPERS_A_STEP).toArray();
  return papers.where('id').above(builtTo).limit(PAPERS_A_STEP).toArray();
}

/** Building goes by id, and is over when no paper is left. */
function builtState(state: IndexState, rows: readonly CachedPaper[]): IndexState {
  if (state.builtTo === undefined) return state;
  const { builtTo: _, ...built } = state;
  const last = rows.at(-1);
  return last ? { ...built, builtTo: last.id } : built;
}

function indexedRow({ unindexed: _, ...row }: CachedPaper): CachedPaper {
  return row;
}
