import { documentOf } from '../../domain/search/document.ts';
import { segmentOf } from '../../domain/search/segment.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import type { CacheDatabase, IndexState } from '../schema/cache-schema.ts';
import { INDEX_VERSION, readArchiveIndex } from '../search/read-index.ts';
import { addSegment, compactIndex, dropLostSegments, mergeIndex } from '../search/search-index.ts';
import { unpackPapers } from './pack-papers.ts';

/**
 * Builds the archive's index anew from its papers where that is missing or of another form, a month a step, until `hasTime` says no; each step
 * leaves a sound index. A complete one is left as it is: months bring their part of it with them.
 */
export async function indexArchive(store: Store, hasTime: () => boolean): Promise<void> {
  const cache = cacheOf(store);
  while (hasTime() && (await indexMonth(cache))) await mergeIndex(cache, 'archive');
}

/** Takes out of the index what months told anew, once it is much: a segment a step, until `hasTime` says no. */
export async function compactArchive(store: Store, hasTime: () => boolean): Promise<void> {
  const cache = cacheOf(store);
  const papers = (await cache.archiveMonths.toArray()).reduce((sum, month) => sum + month.papers, 0);
  while (hasTime() && (await compactIndex(cache, 'archive', papers)));
}

/** The archive's index, or an empty one that is yet to be built; called inside a transaction over months, segments and index. */
export async function archiveIndexFor(cache: CacheDatabase): Promise<IndexState> {
  const known = await readArchiveIndex(cache);
  if (known) return known;
  await cache.index.delete('archive');
  await dropLostSegments(cache);
  const isEmpty = (await cache.archiveMonths.count()) === 0;
  return { key: 'archive', version: INDEX_VERSION, segments: [], ...(!isEmpty && { builtTo: '' }) };
}

/** Answers whether there may be more to do. */
async function indexMonth(cache: CacheDatabase): Promise<boolean> {
  const { archiveMonths, archiveBlocks, segments, index } = cache;
  const builtTo = await cache.transaction('r', segments, index, async () => {
    const state = await readArchiveIndex(cache);
    return state ? state.builtTo : '';
  });
  if (builtTo === undefined) return false;
  const next = await archiveMonths.where('month').above(builtTo).first();
  const blocks = next ? await archiveBlocks.where('month').equals(next.month).toArray() : [];
  const papers = (await Promise.all(blocks.map(({ packed }) => unpackPapers(packed)))).flat();
  const segment = segmentOf(papers.map(documentOf));
  return cache.transaction('rw', archiveMonths, segments, index, async () => {
    const state = await archiveIndexFor(cache);
    // Another one was at it meanwhile.
    if ((state.builtTo ?? '') !== builtTo) return true;
    const { builtTo: _, ...built } = state;
    if (!next) {
      if (state.segments.length > 0 || (await archiveMonths.count()) > 0) await index.put(built);
      return false;
    }
    const further = { ...built, builtTo: next.month };
    if (papers.length > 0) await addSegment(cache, further, segment);
    else await index.put(further);
    return true;
  });
}
