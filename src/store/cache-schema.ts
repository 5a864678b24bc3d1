import { Dexie, type EntityTable } from 'dexie';
import type { Feed } from '../domain/feed.ts';
import type { Paper } from '../domain/paper.ts';
import type { RefreshState } from '../domain/refresh-state.ts';
import { optionsFor } from './dexie-options.ts';
import type { Place } from './open-store.ts';

/** A paper in the cache, and when a list last named it, ms since 1970. */
export type CachedPaper = Paper & { readonly keptAt: number };

export interface CacheDatabase extends Dexie {
  readonly papers: EntityTable<CachedPaper, 'id'>;
  readonly feeds: EntityTable<Feed, 'key'>;
  /** One row, key "state". */
  readonly refresh: EntityTable<RefreshState, 'key'>;
}

const VERSION = 1;

/** `papers.keptAt` is for pruning, `papers.featuredOn` for the daily view; every further index would be paid for at each refresh. */
export function openCache(place?: Place): CacheDatabase {
  const name = 'paperglance-cache';
  const database = new Dexie(name, optionsFor(name, VERSION, place)) as CacheDatabase;
  database.version(VERSION).stores({ papers: 'id, keptAt, featuredOn', feeds: 'key', refresh: 'key' });
  return database;
}

/** The paper of a cached row, without what only the cache cares for. */
export function paperOf({ keptAt: _, ...paper }: CachedPaper): Paper {
  return paper;
}
