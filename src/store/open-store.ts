import { type Store, storeOf } from './databases.ts';
import { openCacheDatabase } from './schema/cache-schema.ts';
import { fallbackBucket } from './schema/fallback-bucket.ts';
import type { IdbEnvironment } from './schema/idb-environment.ts';
import { openLibraryDatabase } from './schema/library-schema.ts';
import { withFallbackBucket } from './schema/with-fallback-bucket.ts';

export type { Store };

/** The store at hand. Opens nothing yet: each database opens at its first query, and again after the browser closed it. */
export function openStore(place = usualPlace()): Store {
  return storeOf({ cache: openCacheDatabase(place), library: openLibraryDatabase(place) });
}

/** The browser's own, with the way out where there is one; nothing outside of a browser. */
function usualPlace(): IdbEnvironment | undefined {
  const refuge = typeof navigator === 'undefined' || !globalThis.indexedDB ? undefined : fallbackBucket();
  return refuge && { indexedDB: withFallbackBucket(globalThis.indexedDB, refuge) };
}
