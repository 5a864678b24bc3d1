import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { dropLostSegments } from '../search/search-index.ts';

/** Lets go of the archive, of its index and of the topics counted in it. Whoever is reading it writes nothing any more. */
export async function deleteArchive(store: Store): Promise<void> {
  const cache = cacheOf(store);
  const { archive, archiveMonths, archiveBlocks, archivePages, topics, segments, index } = cache;
  const own = [archive, archiveMonths, archiveBlocks, archivePages, topics];
  await cache.transaction('rw', [...own, segments, index], async () => {
    await Promise.all(own.map((table) => table.clear()));
    await index.delete('archive');
    await dropLostSegments(cache);
  });
}
