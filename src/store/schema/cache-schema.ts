import { Dexie, type EntityTable } from 'dexie';
import type { Feed } from '../../domain/feed.ts';
import type { Paper } from '../../domain/paper.ts';
import type { RefreshState } from '../../domain/refresh/refresh-state.ts';
import type { Segment } from '../../domain/search/segment.ts';
import { optionsFor } from './dexie-options.ts';
import type { IdbEnvironment } from './idb-environment.ts';

/** A paper in the cache, and when a list last named it, ms since 1970. `unindexed`: the search index has yet to hear of it. */
export type CachedPaper = Paper & { readonly keptAt: number; readonly unindexed?: 1 };

/** A part of the search index; never changed under its key. */
export type StoredSegment = Segment & { readonly key: number };

/** What the search index of the cached papers consists of. */
export interface IndexState {
  readonly key: 'state';
  /** Of the segments' form; another one is built anew. */
  readonly version: number;
  /** The earliest first, with how many papers each tells something of. */
  readonly segments: readonly IndexedSegment[];
  /** While the index is built from the cache: the last paper it has; then missing. */
  readonly builtTo?: string;
}

/** What that of the reading list consists of, and how far it followed which library. */
export interface SavedIndexState {
  readonly key: 'saved';
  readonly version: number;
  readonly segments: readonly IndexedSegment[];
  readonly databaseId: string;
  readonly generation: number;
}

interface IndexedSegment {
  readonly key: number;
  readonly size: number;
}

/** The picture of a paper, at most 64 KB; or that there was none, and when to ask again. Times are ms since 1970. */
type StoredThumbnail = { readonly id: string; readonly keptAt: number } & (
  | { readonly blob: Blob; readonly askAgainAt?: never }
  | { readonly blob?: never; readonly askAgainAt: number }
);

export interface CacheDatabase extends Dexie {
  readonly papers: EntityTable<CachedPaper, 'id'>;
  readonly feeds: EntityTable<Feed, 'key'>;
  /** One row, key "state". */
  readonly refresh: EntityTable<RefreshState, 'key'>;
  readonly segments: EntityTable<StoredSegment, 'key'>;
  /** A row for each of the two indexes. */
  readonly index: EntityTable<IndexState | SavedIndexState, 'key'>;
  /** Empty unless the person wants them. */
  readonly thumbnails: EntityTable<StoredThumbnail, 'id'>;
}

const VERSION = 1;

/**
 * `keptAt` is for pruning, `papers.featuredOn` for the daily view; every further index would be paid for at each refresh.
 * Only papers that changed stand in `papers.unindexed`.
 */
export function openCacheDatabase(place?: IdbEnvironment): CacheDatabase {
  const name = 'paperglance-cache';
  const database = new Dexie(name, optionsFor(name, VERSION, place)) as CacheDatabase;
  database.version(VERSION).stores({
    papers: 'id, keptAt, featuredOn, unindexed',
    feeds: 'key',
    refresh: 'key',
    segments: '++key',
    index: 'key',
    thumbnails: 'id, keptAt',
  });
  return database;
}

/** The paper of a cached row, without what only the cache cares for. */
export function paperOf({ keptAt: _, unindexed: __, ...paper }: CachedPaper): Paper {
  return paper;
}
