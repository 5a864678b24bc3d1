import { linesOf, type Segment, segmentOfGone } from '../domain/search/segment.ts';
import type { CacheDatabase, IndexState } from './cache-schema.ts';

/** Rises with every change of the segments' form or of how words are folded; what is on the disk is built anew then. */
const VERSION = 3;

/** An index that has yet to be built. */
export const EMPTY_INDEX: IndexState = { key: 'state', version: VERSION, segments: [], builtTo: '' };

/** The index as stored, when it can be relied on: of our form, and no segment lost. Called inside a transaction. */
export async function readIndex({ index, segments }: CacheDatabase): Promise<IndexState | undefined> {
  const state = await index.get('state');
  if (state?.version !== VERSION) return undefined;
  const keys = new Set(await segments.toCollection().primaryKeys());
  return state.segments.every(({ key }) => keys.has(key)) ? state : undefined;
}

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
