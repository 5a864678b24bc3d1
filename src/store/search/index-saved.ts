import { savedDocumentOf } from '../../domain/search/document.ts';
import { segmentOf, segmentOfGone } from '../../domain/search/segment.ts';
import { cacheOf, libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import type { CacheDatabase, SavedIndexState } from '../schema/cache-schema.ts';
import { savedOf } from '../schema/saved-row.ts';
import { INDEX_VERSION, isOfLibrary, readSavedIndex } from './read-index.ts';
import { addSegment, dropLostSegments, mergeIndex } from './search-index.ts';

/**
 * Brings the search index of the reading list up to date with the library: what changed since, or all of it where there is no sound index of this
 * library. Some hundred entries a transaction, and the index says how far it is only behind the last of them: who dies on the way
 * begins again, and a call with nothing to do writes nothing.
 */
export async function indexSaved(store: Store): Promise<void> {
  const cache = cacheOf(store);
  const { index, library } = await readStart(store);
  if (!library || library.generation === index?.generation) return;
  const changes = await readChangedIds(store, index?.generation);
  let at = index ?? (await startAnew(cache, library.databaseId));
  for (let from = 0; from < changes.ids.length; from += ENTRIES_A_STEP) {
    const rows = await libraryOf(store).saved.bulkGet(changes.ids.slice(from, from + ENTRIES_A_STEP));
    const segment = segmentOf(rows.flatMap((row) => (row ? [savedDocumentOf(savedOf(row))] : [])));
    const next = await write(cache, at, (now) => addSegment(cache, now, segment));
    // Another page or the background is at it.
    if (!next) return;
    at = next;
  }
  await write(cache, at, async (now) => {
    const told = { ...now, generation: library.generation };
    if (changes.gone.length > 0) return addSegment(cache, told, segmentOfGone(changes.gone));
    await cache.index.put(told);
    return told;
  });
  await mergeIndex(cache, 'saved');
}

const ENTRIES_A_STEP = 500;

async function readStart(store: Store) {
  const cache = cacheOf(store);
  const [index, library] = await Promise.all([
    cache.transaction('r', cache.segments, cache.index, async () => readSavedIndex(cache)),
    libraryOf(store).state.get('state'),
  ]);
  return { index: index && isOfLibrary(index, library) ? index : undefined, library };
}

async function readChangedIds(
  store: Store,
  since: number | undefined,
): Promise<{ readonly ids: readonly string[]; readonly gone: readonly string[] }> {
  const { saved, gone } = libraryOf(store);
  if (since === undefined) return { ids: await saved.toCollection().primaryKeys(), gone: [] };
  const [ids, left] = await Promise.all([
    saved.where('generation').above(since).primaryKeys(),
    gone.where('generation').above(since).primaryKeys(),
  ]);
  return { ids, gone: left };
}

/** Below every generation: until it is built, all of the list is to be heard of. */
const NOTHING_YET = -1;

async function startAnew(cache: CacheDatabase, databaseId: string): Promise<SavedIndexState> {
  const state = { key: 'saved', version: INDEX_VERSION, segments: [], databaseId, generation: NOTHING_YET } as const;
  await cache.transaction('rw', cache.segments, cache.index, async () => {
    await cache.index.put(state);
    await dropLostSegments(cache);
  });
  return state;
}

/** Writes if the index is as it was left; undefined where somebody else wrote meanwhile. */
async function write(
  cache: CacheDatabase,
  left: SavedIndexState,
  change: (now: SavedIndexState) => Promise<SavedIndexState>,
): Promise<SavedIndexState | undefined> {
  return cache.transaction('rw', cache.segments, cache.index, async () => {
    const now = await readSavedIndex(cache);
    return now && isSameState(now, left) ? change(now) : undefined;
  });
}

function isSameState(a: SavedIndexState, b: SavedIndexState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
