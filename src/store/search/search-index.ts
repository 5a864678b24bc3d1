import { mergeSegments, segmentsToMerge } from '../../domain/search/merge-segments.ts';
import { currentIn, openSegment } from '../../domain/search/open-segment.ts';
import { linesOf, type Segment, segmentOfGone } from '../../domain/search/segment.ts';
import type { CacheDatabase, IndexState, SavedIndexState } from '../schema/cache-schema.ts';
import { readArchiveIndex, readIndex, readSavedIndex } from './read-index.ts';

/** Adds a segment as the newest; called inside a transaction that has read `state`. */
export async function addSegment<State extends IndexState | SavedIndexState>(
  { index, segments }: CacheDatabase,
  state: State,
  segment: Segment,
): Promise<State> {
  const key = await segments.add({ ...segment });
  const next = { ...state, segments: [...state.segments, { key, size: sizeOf(segment) }] };
  await index.put(next);
  return next;
}

/** Of how many papers it tells something. */
function sizeOf(segment: Segment): number {
  return segment.worth.length + linesOf(segment.gone).length;
}

/** Tells the index that papers have left the cache; called inside their transaction. */
export async function forgetPapers(cache: CacheDatabase, ids: readonly string[]): Promise<void> {
  const state = await readIndex(cache);
  if (!state || ids.length === 0) return;
  await addSegment(cache, state, segmentOfGone(ids));
}

/** Deletes the segments that no index has: one of them begins anew. Called inside a transaction, without its row. */
export async function dropLostSegments(cache: CacheDatabase): Promise<void> {
  const rows = await cache.index.toArray();
  const kept = new Set(rows.flatMap(({ segments }) => segments.map(({ key }) => key)));
  const keys = await cache.segments.toCollection().primaryKeys();
  await cache.segments.bulkDelete(keys.filter((key) => !kept.has(key)));
}

/**
 * Merges small segments, so that few are left to load and to search. A segment whose file is gone fails to be read, each time: the index is
 * dropped then, and built anew by the next call.
 */
export async function mergeIndex(cache: CacheDatabase, of: IndexName): Promise<void> {
  await cache
    .transaction('rw', cache.segments, cache.index, async () => mergeStep(cache, of))
    .catch(() => cache.index.delete(of));
}

/**
 * Rewrites the one segment of an index that has most papers which later ones tell of anew, once there are many of those: a segment that is too large
 * to be merged would keep them for good. `papers`: how many the index has. Answers whether it did.
 */
export async function compactIndex(cache: CacheDatabase, of: IndexName, papers: number): Promise<boolean> {
  return cache.transaction('rw', cache.segments, cache.index, async () => {
    const state = await READERS[of](cache);
    const told = state?.segments.reduce((sum, { size }) => sum + size, 0) ?? 0;
    if (!state || told - papers <= Math.max(STALE_MIN, papers * STALE_SHARE)) return false;
    const rows = await cache.segments.bulkGet(state.segments.map(({ key }) => key));
    const segments = rows.flatMap((row) => (row && openSegment(row)) ?? []);
    if (segments.length < rows.length) return false;
    const current = currentIn(segments);
    const stale = current.map((flags) => flags.reduce((sum, flag) => sum + 1 - flag, 0));
    const at = stale.indexOf(Math.max(...stale));
    const [segment, flags, known] = [segments[at], current[at], state.segments[at]];
    if (!segment || !flags || !known || !stale[at]) return false;
    const compacted = mergeSegments([segment], at === 0, [flags]);
    const key = await cache.segments.add({ ...compacted });
    await cache.segments.delete(known.key);
    const next = state.segments.with(at, { key, size: sizeOf(compacted) });
    await cache.index.put({ ...state, segments: next });
    return true;
  });
}

/** Fewer cost a search nothing; each eighth of them costs one in a hundred milliseconds. */
const STALE_MIN = 200;
const STALE_SHARE = 1 / 8;

type IndexName = 'state' | 'saved' | 'archive';

const READERS = { state: readIndex, saved: readSavedIndex, archive: readArchiveIndex } as const;
/** The archive's months come for good: merging all of them once more would keep whoever searches waiting. */
const LARGEST_MERGED: Readonly<Record<IndexName, number>> = {
  state: Number.POSITIVE_INFINITY,
  saved: Number.POSITIVE_INFINITY,
  archive: 6_000,
};

async function mergeStep(cache: CacheDatabase, of: IndexName): Promise<void> {
  const state = await READERS[of](cache);
  const count = segmentsToMerge(state?.segments.map(({ size }) => size) ?? [], LARGEST_MERGED[of]);
  if (!state || count === 0) return;
  const rest = state.segments.slice(0, -count);
  const keys = state.segments.slice(-count).map(({ key }) => key);
  const segments = (await cache.segments.bulkGet(keys)).flatMap((row) => (row && openSegment(row)) ?? []);
  if (segments.length < count) {
    await cache.index.delete(of);
    return;
  }
  const segment = mergeSegments(segments, rest.length === 0);
  await cache.segments.bulkDelete(keys);
  await addSegment(cache, { ...state, segments: rest }, segment);
}
