import type { SavedPaper } from '../../domain/saved-paper.ts';
import { cacheOf, libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import type { CacheDatabase, CachedPaper, IndexState, SavedIndexState, StoredSegment } from '../schema/cache-schema.ts';
import { savedOf } from '../schema/saved-row.ts';

/** Rises with every change of the segments' form or of how words are folded; what is on the disk is built anew then. */
export const INDEX_VERSION = 7;

/** The index of what is cached as stored, when it can be relied on: of our form, and no segment lost. Called inside a transaction. */
export async function readIndex(cache: CacheDatabase): Promise<IndexState | undefined> {
  return (await readStates(cache)).cached;
}

/** The same of the reading list's index. */
export async function readSavedIndex(cache: CacheDatabase): Promise<SavedIndexState | undefined> {
  return (await readStates(cache)).saved;
}

/** The same of the archive's index. */
export async function readArchiveIndex(cache: CacheDatabase): Promise<IndexState | undefined> {
  return (await readStates(cache)).archive;
}

type States = Pick<IndexParts, 'cached' | 'saved' | 'archive'>;

async function readStates({ index, segments }: CacheDatabase): Promise<States> {
  const [rows, keys] = await Promise.all([index.toArray(), segments.toCollection().primaryKeys()]);
  return soundStates(rows, keys);
}

function soundStates(rows: readonly (IndexState | SavedIndexState)[], keys: readonly number[]): States {
  const there = new Set(keys);
  const sound = rows.filter(
    ({ version, segments }) => version === INDEX_VERSION && segments.every(({ key }) => there.has(key)),
  );
  const saved = sound.find((row) => row.key === 'saved');
  const rowOf = (key: IndexState['key']) => sound.find((row): row is IndexState => row.key === key);
  return { cached: rowOf('state'), saved, archive: rowOf('archive') };
}

/** All that a search is made of, as it is stored. */
export interface IndexParts {
  /** Missing when there is no sound index. */
  readonly cached: IndexState | undefined;
  readonly saved: SavedIndexState | undefined;
  /** Missing as well where there is no archive. */
  readonly archive: IndexState | undefined;
  /** Those of all indexes, but for the ones that were known. */
  readonly segments: readonly StoredSegment[];
  /** What the index has yet to hear of. */
  readonly fresh: readonly CachedPaper[];
  readonly changed: SavedChanges;
  /** What the person hid, and the title that was kept of it. */
  readonly hidden: readonly HiddenTitle[];
}

export interface HiddenTitle {
  readonly id: string;
  readonly title?: string;
}

/** What became of the reading list since its index was last brought up to date. */
export interface SavedChanges {
  /** The first `FRESH_MAX` and one more. */
  readonly entries: readonly SavedPaper[];
  /** No longer on the list, nor on the shelf of what was removed. */
  readonly gone: readonly string[];
}

/** Reads the index at one go, without any of the code that searches: that can be loaded meanwhile. `known`: segments that are at hand. */
export async function readIndexParts(store: Store, known: ReadonlySet<number> = new Set()): Promise<IndexParts> {
  const cache = cacheOf(store);
  const { cached, saved, archive, segments, fresh } = await cache.transaction(
    'r',
    cache.papers,
    cache.segments,
    cache.index,
    async () => {
      const [rows, all, fresh] = await Promise.all([
        cache.index.toArray(),
        known.size === 0 ? cache.segments.toArray() : readUnknown(cache, known),
        cache.papers.where('unindexed').equals(1).limit(FRESH_MAX).toArray(),
      ]);
      const keys = [...all.map(({ key }) => key), ...known];
      return { ...soundStates(rows, keys), segments: all, fresh };
    },
  );
  const [{ of, changed }, hidden] = await Promise.all([
    readSavedChanges(store, saved),
    libraryOf(store).marks.orderBy('hiddenAt').toArray(),
  ]);
  return { cached, saved: of, archive, segments, fresh, changed, hidden };
}

async function readUnknown({ segments }: CacheDatabase, known: ReadonlySet<number>): Promise<StoredSegment[]> {
  const keys = await segments.toCollection().primaryKeys();
  const unknown = await segments.bulkGet(keys.filter((key) => !known.has(key)));
  return unknown.flatMap((segment) => segment ?? []);
}

/** What the index of the reading list has yet to hear of; `of` is missing where that is of another library. */
async function readSavedChanges(
  store: Store,
  index: SavedIndexState | undefined,
): Promise<{ readonly of: SavedIndexState | undefined; readonly changed: SavedChanges }> {
  const library = libraryOf(store);
  return library.transaction('r', library.saved, library.gone, library.state, async () => {
    const state = await library.state.get('state');
    const of = index && isOfLibrary(index, state) ? index : undefined;
    const since = of?.generation ?? -1;
    const [rows, gone] = await Promise.all([
      library.saved
        .where('generation')
        .above(since)
        .limit(FRESH_MAX + 1)
        .toArray(),
      of ? library.gone.where('generation').above(since).primaryKeys() : [],
    ]);
    return { of, changed: { entries: rows.map(savedOf), gone } };
  });
}

/** Whether the index goes on from where that library was. */
export function isOfLibrary(
  index: SavedIndexState,
  library: { readonly databaseId: string; readonly generation: number } | undefined,
): boolean {
  return index.databaseId === library?.databaseId && index.generation <= library.generation;
}

/** Another text whenever something else can be found: after a refresh, a change of the list, and with every step of building the index. */
export async function readIndexVersion(store: Store): Promise<string> {
  const cache = cacheOf(store);
  const library = libraryOf(store);
  const [states, fresh, saved] = await Promise.all([
    cache.index.toArray(),
    cache.papers.where('unindexed').equals(1).limit(FRESH_MAX).primaryKeys(),
    library.saved.orderBy('generation').lastKey(),
  ]);
  const count = await library.saved.count();
  return JSON.stringify([states, fresh, saved, count]);
}

/** The papers that the person hid. */
export async function readHiddenIds(store: Store): Promise<ReadonlySet<string>> {
  const keys = await libraryOf(store).marks.orderBy('hiddenAt').primaryKeys();
  return new Set(keys);
}

/** More than a refresh brings; the rest is found once the background has indexed it. */
export const FRESH_MAX = 200;
