import { Dexie, type EntityTable, type Table } from 'dexie';
import type { ArchiveMonth } from '../../domain/archive/archive-plan.ts';
import type { ArchiveState } from '../../domain/archive/archive-state.ts';
import type { Feed } from '../../domain/feed.ts';
import type { TermPack } from '../../domain/for-you/pack-terms.ts';
import type { Paper } from '../../domain/paper.ts';
import type { RefreshState } from '../../domain/refresh/refresh-state.ts';
import type { Segment } from '../../domain/search/segment.ts';
import type { TopicMonth } from '../../domain/topics/topic-month.ts';
import type { TopicVocabulary } from '../../domain/topics/vocabulary.ts';
import type { KeptUptake } from '../../domain/uptake/uptake.ts';
import { optionsFor } from './dexie-options.ts';
import type { IdbEnvironment } from './idb-environment.ts';

/**
 * A paper in the cache, and when a list last named it, ms since 1970. `unindexed`: the search index has yet to hear of it; `uncounted`: its terms
 * are yet to be counted.
 */
export type CachedPaper = Paper & { readonly keptAt: number; readonly unindexed?: 1; readonly uncounted?: 1 };

/** A part of the search index; never changed under its key. */
export type StoredSegment = Segment & { readonly key: number };

/** What the search index of the cached papers consists of, or that of the archive. */
export interface IndexState {
  readonly key: 'state' | 'archive';
  /** Of the segments' form; another one is built anew. */
  readonly version: number;
  /** The earliest first, with how many papers each tells something of. */
  readonly segments: readonly IndexedSegment[];
  /** While the index is built anew: the last paper it has, or the last month; then missing. */
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

/** Some papers of a month of the archive, packed together. */
export interface ArchiveBlock {
  readonly key: number;
  readonly month: string;
  readonly ids: readonly string[];
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** A page of a month of which more is to come; ms since 1970. */
export interface ArchivePage {
  readonly month: string;
  readonly page: number;
  readonly at: number;
  readonly isLast: boolean;
  readonly papers: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** What of the archive was counted for the topics page: derived, and let go of with it. */
export type TopicRow = StoredVocabulary | StoredTopicMonth;

/** The topics that are counted. */
export interface StoredVocabulary extends TopicVocabulary {
  readonly key: 'vocabulary';
  /** Of how topics are told apart; another one is made anew. */
  readonly version: number;
  /** When it was made, ms since 1970: the months counted with it name it. */
  readonly madeAt: number;
  /** Of so many papers it was made. */
  readonly papers: number;
}

/** A month as it was counted, and when it had been read. */
export interface StoredTopicMonth extends TopicMonth {
  /** The month. */
  readonly key: string;
  readonly madeAt: number;
  readonly readAt: number;
}

/** The terms of some papers, wherever these are kept. */
export type StoredTerms = TermPack & { readonly key: number };

/** Whose terms are counted. */
export interface TermState {
  readonly key: 'state';
  /** Of how terms are made and packed; another one is counted anew. */
  readonly version: number;
  /** While the cache is counted for the first time: the last paper that was; then missing. */
  readonly cachedTo?: string;
  /** The reading list as far as it was followed. */
  readonly saved?: { readonly databaseId: string; readonly generation: number };
  /** While it is being gone through: up to which generation, and the last id that was counted. */
  readonly walk?: { readonly databaseId: string; readonly generation: number; readonly to: string };
  /** When each month of the archive was read that is counted; and the last block of the one that is being counted. */
  readonly months: Readonly<Record<string, number>>;
  readonly month?: { readonly month: string; readonly readAt: number; readonly to: number };
}

export interface CacheDatabase extends Dexie {
  readonly papers: EntityTable<CachedPaper, 'id'>;
  readonly feeds: EntityTable<Feed, 'key'>;
  /** One row, key "state". */
  readonly refresh: EntityTable<RefreshState, 'key'>;
  readonly segments: EntityTable<StoredSegment, 'key'>;
  /** A row for each of the three indexes. */
  readonly index: EntityTable<IndexState | SavedIndexState, 'key'>;
  /** Empty unless the person wants them. */
  readonly thumbnails: EntityTable<StoredThumbnail, 'id'>;
  /** One row, key "state", where the person wants the archive. */
  readonly archive: EntityTable<ArchiveState, 'key'>;
  /** Those that are complete. */
  readonly archiveMonths: EntityTable<ArchiveMonth, 'month'>;
  readonly archiveBlocks: EntityTable<ArchiveBlock, 'key'>;
  readonly archivePages: Table<ArchivePage, [month: string, page: number]>;
  /** Keys "vocabulary" and a month each. */
  readonly topics: Table<TopicRow, string>;
  /** Of the papers that somebody asked about. */
  readonly uptake: EntityTable<KeptUptake, 'id'>;
  readonly terms: EntityTable<StoredTerms, 'key'>;
  /** One row, key "state", unless "For you" is switched off. */
  readonly termState: EntityTable<TermState, 'key'>;
}

const VERSION = 5;

/**
 * `keptAt` is for pruning, `papers.featuredOn` for the daily view; every further index would be paid for at each refresh.
 * Only papers that changed stand in `papers.unindexed` and `papers.uncounted`. Version 2 adds the archive, version 3 the topics counted in it,
 * version 4 what became of single papers, version 5 the terms.
 */
export function openCacheDatabase(place?: IdbEnvironment): CacheDatabase {
  const name = 'paperglance-cache';
  const database = new Dexie(name, optionsFor(name, VERSION, place)) as CacheDatabase;
  database.version(1).stores({
    papers: 'id, keptAt, featuredOn, unindexed',
    feeds: 'key',
    refresh: 'key',
    segments: '++key',
    index: 'key',
    thumbnails: 'id, keptAt',
  });
  database.version(2).stores({
    archive: 'key',
    archiveMonths: 'month',
    archiveBlocks: '++key, month, *ids',
    archivePages: '[month+page]',
  });
  database.version(3).stores({ topics: 'key' });
  database.version(4).stores({ uptake: 'id, triedAt' });
  database.version(VERSION).stores({
    papers: 'id, keptAt, featuredOn, unindexed, uncounted',
    terms: '++key, *ids',
    termState: 'key',
  });
  return database;
}

/** The paper of a cached row, without what only the cache cares for. */
export function paperOf({ keptAt: _, unindexed: __, uncounted: ___, ...paper }: CachedPaper): Paper {
  return paper;
}
