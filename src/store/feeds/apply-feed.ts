import type { AskedFeed, Feed } from '../../domain/feed.ts';
import type { Paper } from '../../domain/paper.ts';
import { cacheOf, libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { updateSaved } from '../saved/update-saved.ts';
import { savedTables } from '../saved/write-saved.ts';
import { keepPapers } from './keep-papers.ts';

/**
 * Writes a list that somebody asked for: papers and feed into the cache, and the saved copies among them. Nothing becomes New by
 * it, and it is no observation, for those belong to a refresh. A day, week or month never gets shorter: lists fill up and paging repeats and skips.
 */
export async function applyFeed(store: Store, key: AskedFeed, papers: readonly Paper[], now: number): Promise<void> {
  const [cache, library] = [cacheOf(store), libraryOf(store)];
  await library.transaction('rw', savedTables(library), () => updateSaved(library, papers));
  await cache.transaction('rw', cache.papers, cache.feeds, async () => {
    await keepPapers(cache, papers, now);
    await cache.feeds.put(appliedFeed(key, await cache.feeds.get(key), papers, now));
  });
}

function appliedFeed(key: AskedFeed, known: Feed | undefined, papers: readonly Paper[], now: number): Feed {
  const told = papers.map(({ id }) => id);
  const fillsUp = /^(day|week|month):/.test(key);
  const ids = [...new Set(fillsUp && known ? [...told, ...known.ids] : told)];
  return { key, ids, fetchedAt: now, triedAt: now };
}
