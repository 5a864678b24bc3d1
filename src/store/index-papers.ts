import { mergeSegments, segmentsToMerge } from '../domain/search/merge-segments.ts';
import { openSegment } from '../domain/search/open-segment.ts';
import { segmentOf } from '../domain/search/segment.ts';
import { type CacheDatabase, type CachedPaper, type IndexState, paperOf } from './cache-schema.ts';
import type { Store } from './open-store.ts';
import { EMPTY_INDEX, readIndex } from './read-index.ts';
import { addSegment } from './search-index.ts';

/**
 * Brings the search index up to date with the cache: what was kept since, or everything where there is no sound index. Up to
 * 10,000 papers a call; answers whether it is done. Each step is one transaction and leaves a sound index behind, so that dying on the way
 * costs a step at most, and a call with nothing to do writes nothing.
 */
export async function indexPapers({ cache }: Store): Promise<{ readonly isDone: boolean }> {
  for (let step = 0; step < STEPS; step += 1) {
    const count = await indexStep(cache);
    // A segment whose file is gone fails to be read, each time: the index is built anew by the next call.
    await mergeStep(cache).catch(() => cache.index.clear());
    if (count === 0) return { isDone: true };
  }
  return { isDone: false };
}

const STEPS = 10;
const PAPERS_A_STEP = 1_000;

async function indexStep(cache: CacheDatabase): Promise<number> {
  return cache.transaction('rw', cache.papers, cache.segments, cache.index, async () => {
    const state = (await readIndex(cache)) ?? (await startAnew(cache));
    const rows = await nextRows(cache, state);
    const built = builtState(state, rows);
    if (rows.length > 0) {
      await addSegment(cache, built, segmentOf(rows.map(paperOf)));
      await cache.papers.bulkPut(rows.filter(({ unindexed }) => unindexed).map(indexedRow));
    } else if (built !== state) await cache.index.put(built);
    return built === state ? rows.length : Math.max(1, rows.length);
  });
}

async function startAnew(cache: CacheDatabase): Promise<IndexState> {
  await cache.segments.clear();
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

/** Merges small segments, so that few are left to load and to search. */
async function mergeStep(cache: CacheDatabase): Promise<void> {
  await cache.transaction('rw', cache.segments, cache.index, async () => {
    const state = await readIndex(cache);
    const count = segmentsToMerge(state?.segments.map(({ size }) => size) ?? []);
    if (!state || count === 0) return;
    const rest = state.segments.slice(0, -count);
    const keys = state.segments.slice(-count).map(({ key }) => key);
    const segments = (await cache.segments.bulkGet(keys)).flatMap((row) => (row && openSegment(row)) ?? []);
    if (segments.length < count) {
      await cache.index.clear();
      return;
    }
    const segment = mergeSegments(segments, rest.length === 0);
    await cache.segments.bulkDelete(keys);
    await addSegment(cache, { ...state, segments: rest }, segment);
  });
}
