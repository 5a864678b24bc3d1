import { type CacheDatabase, openCache } from './cache-schema.ts';
import { type LibraryDatabase, openLibrary } from './library-schema.ts';
import type { Place } from './place.ts';
import { bucketRefuge } from './refuge.ts';
import { withRefuge } from './with-refuge.ts';

/** The two databases: `cache` can be thrown away at any time, `library` must never be lost. */
export interface Store {
  readonly cache: CacheDatabase;
  readonly library: LibraryDatabase;
}

/** The store at hand. Opens nothing yet: each database opens at its first query, and again after the browser closed it. */
export function openStore(place = usualPlace()): Store {
  return { cache: openCache(place), library: openLibrary(place) };
}

/** The browser's own, with the way out where there is one; nothing outside of a browser. */
function usualPlace(): Place | undefined {
  const refuge = typeof navigator === 'undefined' || !globalThis.indexedDB ? undefined : bucketRefuge();
  return refuge && { indexedDB: withRefuge(globalThis.indexedDB, refuge) };
}

/** Lets go of both databases; for tests and for moving to another place. */
export function closeStore(store: Store): void {
  store.cache.close();
  store.library.close();
}
