import type { CacheDatabase, CachedPaper, IndexState, StoredSegment } from './cache-schema.ts';
import type { Store } from './open-store.ts';

/** Rises with every change of the segments' form or of how words are folded; what is on the disk is built anew then. */
const VERSION = 3;

/** An index that has yet to be built. */
export const EMPTY_INDEX: IndexState = { key: 'state', version: VERSION, segments: [], builtTo: '' };

/** The index as stored, when it can be relied on: of our form, and no segment lost. Called inside a transaction. */
export async function readIndex({ index, segments }: CacheDatabase): Promise<IndexState | undefined> {
  const [state, keys] = await Promise.all([index.get('state'), segments.toCollection().primaryKeys()]);
  return soundIndex(state, keys);
}

/** All that a search is made of, as it is stored. */
export interface IndexParts {
  /** Missing when there is no sound index. */
  readonly state: IndexState | undefined;
  readonly segments: readonly StoredSegment[];
  /** What the index has yet to hear of. */
  readonly fresh: readonly CachedPaper[];
}

/** Reads the index at one go, without any of the code that searches: that can be loaded meanwhile. */
export async function readIndexParts({ cache }: Store): Promise<IndexParts> {
  return cache.transaction('r', cache.papers, cache.segments, cache.index, async () => {
    const [state, segments, fresh] = await Promise.all([
      cache.index.get('state'),
      cache.segments.toArray(),
      cache.papers.where('unindexed').equals(1).limit(FRESH_MAX).toArray(),
    ]);
    const keys = segments.map(({ key }) => key);
    return { state: soundIndex(state, keys), segments, fresh };
  });
}

/** Another text whenever something else can be found: after a refresh, and with every step of building the index. */
export async function readIndexVersion({ cache }: Store): Promise<string> {
  const [state, fresh] = await Promise.all([
    cache.index.get('state'),
    cache.papers.where('unindexed').equals(1).limit(FRESH_MAX).primaryKeys(),
  ]);
  return JSON.stringify([state, fresh]);
}

/** More than a refresh brings; the rest is found once the background has indexed it. */
export const FRESH_MAX = 200;

function soundIndex(state: IndexState | undefined, keys: readonly number[]): IndexState | undefined {
  if (state?.version !== VERSION) return undefined;
  const there = new Set(keys);
  return state.segments.every(({ key }) => there.has(key)) ? state : undefined;
}
