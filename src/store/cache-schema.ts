import { Dexie, type EntityTable } from 'dexie';
import type { Feed } from '../domain/feed.ts';
import type { Paper } from '../domain/paper.ts';
import type { RefreshState } from '../domain/refresh/refresh-state.ts';
import type { Segment } from '../domain/search/segment.ts';
import { optionsFor } from './dexie-options.ts';
import type { Place } from './place.ts';

/** A paper in the cache, and when a list last named it, ms since 1970. `unindexed`: the search index has yet to hear of it. */
export type CachedPaper = Paper & { readonly keptAt: number; readonly unindexed?: 1 };

/** A part of the search index; never changed under its key. */
export type StoredSegment = Segment & { readonly key: number };

/** What the search index consists of. */
export interface IndexState {
  readonly key: 'state';
  /** Of the segments' form; another one is built anew. */
  readonly version: number;
  /** The earliest first, with how many papers each tells something of. */
  readonly segments: readonly { readonly key: number; readonly size: number }[];
  /** While the index is built from the cache: the last paper it has; then missing. */
  readonly builtTo?: string;
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
  /** One row, key "state". */
  readonly index: EntityTable<IndexState, 'key'>;
  /** Empty unless the person wants them. */
  readonly thumbnails: EntityTable<StoredThumbnail, 'id'>;
}

const VERSION = 1;

/**
 * `keptAt` is for pruning, `papers.featuredOn` for the daily view; every further index would be paid for at each refresh.
 * Only papers that changed stand in `papers.unindexed`.
 */
export function openCache(place?: Place): CacheDatabase {
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
