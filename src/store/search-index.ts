import { linesOf, type Segment, segmentOfGone } from '../domain/search/segment.ts';
import type { CacheDatabase, IndexState } from './cache-schema.ts';
import { readIndex } from './read-index.ts';

/** Adds a segment as the newest; called inside a transaction that has read `state`. */
export async function addSegment(
  { index, segments }: CacheDatabase,
  state: IndexState,
  segment: Segment,
): Promise<IndexState> {
  const key = await segments.add({ ...segment });
  const size = segment.worth.length + linesOf(segment.gone).length;
  const next = { ...state, segments: [...state.segments, { key, size }] };
  await index.put(next);
  return next;
}

/** Tells the index that papers have left the cache; called inside their transaction. */
export async function forgetPapers(cache: CacheDatabase, ids: readonly string[]): Promise<void> {
  const state = await readIndex(cache);
  if (!state || ids.length === 0) return;
  await addSegment(cache, state, segmentOfGone(ids));
}
