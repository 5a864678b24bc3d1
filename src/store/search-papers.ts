import { type Find, finderFor } from '../domain/search/find-in-segments.ts';
import { type OpenSegment, openSegment } from '../domain/search/open-segment.ts';
import { isWhole, segmentOf } from '../domain/search/segment.ts';
import { type CachedPaper, paperOf } from './cache-schema.ts';
import type { Store } from './open-store.ts';
import { readIndex } from './search-index.ts';

/** The search over everything cached, as it stood when it was opened. */
export interface PaperSearch {
  /** The best ids first and how many there are; needs no database. Hidden papers are among them. */
  readonly find: Find;
  /** The index is still being built; some papers can't be found yet. */
  readonly isComplete: boolean;
  /** What is at hand already when the search is opened again. */
  readonly segments: ReadonlyMap<number, OpenSegment>;
}

/** Loads the index, and reads what was kept since it was last brought up to date. */
export async function openSearch(store: Store): Promise<PaperSearch> {
  return refreshIndex(store);
}

/** The search as it stands now; loads only what `before` doesn't have. */
export async function refreshIndex({ cache }: Store, before?: PaperSearch): Promise<PaperSearch> {
  return cache.transaction('r', cache.papers, cache.segments, cache.index, async () => {
    const state = await readIndex(cache);
    const keys = state?.segments.map(({ key }) => key) ?? [];
    const missing = keys.filter((key) => !before?.segments.has(key));
    const [rows, fresh] = await Promise.all([cache.segments.bulkGet(missing), readFresh(cache.papers)]);
    const loaded = new Map(rows.flatMap((row) => (row && isWhole(row) ? [[row.key, openSegment(row)] as const] : [])));
    const segments = new Map(
      keys.flatMap((key) => {
        const segment = loaded.get(key) ?? before?.segments.get(key);
        return segment ? [[key, segment] as const] : [];
      }),
    );
    const isComplete = state !== undefined && state.builtTo === undefined && segments.size === keys.length;
    return { find: finderFor([...segments.values(), fresh]), isComplete, segments };
  });
}

/** More than a refresh brings; the rest is found once the background has indexed it. */
const FRESH_MAX = 200;

async function readFresh(papers: Store['cache']['papers']): Promise<OpenSegment> {
  const rows: CachedPaper[] = await papers.where('unindexed').equals(1).limit(FRESH_MAX).toArray();
  return openSegment(segmentOf(rows.map(paperOf)));
}
