import type { CacheDatabase } from './schema/cache-schema.ts';
import type { LibraryDatabase } from './schema/library-schema.ts';

const DATABASES = Symbol('databases');

/**
 * The two databases, as everybody outside of `store/` has them: something to hand to the queries and commands of the store. Their tables are
 * reached by `cacheOf` and `libraryOf` alone, which only the store (and its tests) import.
 */
export interface Store {
  readonly [DATABASES]: Databases;
}

interface Databases {
  /** Can be thrown away at any time. */
  readonly cache: CacheDatabase;
  /** Must never be lost. */
  readonly library: LibraryDatabase;
}

export function storeOf(databases: Databases): Store {
  return { [DATABASES]: databases };
}

export function cacheOf(store: Store): CacheDatabase {
  return store[DATABASES].cache;
}

export function libraryOf(store: Store): LibraryDatabase {
  return store[DATABASES].library;
}
