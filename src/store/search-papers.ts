import { type Find, finderFor } from '../domain/search/find-in-segments.ts';
import { type OpenSegment, openSegment } from '../domain/search/open-segment.ts';
import { segmentOf } from '../domain/search/segment.ts';
import { type CacheDatabase, paperOf } from './cache-schema.ts';
import type { Store } from './open-store.ts';
import { readIndex } from './search-index.ts';

/** The search over everything cached, as it stood when it was opened. */
export interface PaperSearch {
  /** Needs no database. Hidden papers are among what it finds, and once in a while one that has just left the cache. */
  readonly find: Find;
  /** False while the index is being built: some papers can't be found yet. */
  readonly isComplete: boolean;
  /** The parts of the index that are loaded, by key. */
  readonly segments: ReadonlyMap<number, OpenSegment>;
}

/**
 * Loads the index, and what was kept since it was last brought up to date. Given the search of `before`, only what that
 * one doesn't have. An index that can't be read is dropped; `indexPapers` builds another one.
 */
export async function openSearch(store: Store, before?: PaperSearch): Promise<PaperSearch> {
  const search = await readSearch(store, before).catch(() => undefined);
  if (search) return search;
  await store.cache.index.clear();
  return (await readSearch(store)) ?? NOTHING;
}

const NOTHING: PaperSearch = { find: finderFor([]), isComplete: false, segments: new Map() };

/** Undefined when a part of the index is broken. */
async function readSearch({ cache }: Store, before?: PaperSearch): Promise<PaperSearch | undefined> {
  return cache.transaction('r', cache.papers, cache.segments, cache.index, async () => {
    const [state, fresh] = await Promise.all([readIndex(cache), readFresh(cache)]);
    const keys = state?.segments.map(({ key }) => key) ?? [];
    const missing = keys.filter((key) => !before?.segments.has(key));
    const rows = await cache.segments.bulkGet(missing);
    const loaded = new Map(rows.flatMap((row) => (row ? [[row.key, openSegment(row)] as const] : [])));
    const segments = new Map<number, OpenSegment>();
    for (const key of keys) {
      const segment = before?.segments.get(key) ?? loaded.get(key);
      if (!segment) return undefined;
      segments.set(key, segment);
    }
    const isComplete = state !== undefined && state.builtTo === undefined && (fresh?.ids.length ?? 0) < FRESH_MAX;
    return { find: finderFor([...segments.values(), ...(fresh ? [fresh] : [])]), isComplete, segments };
  });
}

/** More than a refresh brings; the rest is found once the background has indexed it. */
const FRESH_MAX = 200;

async function readFresh({ papers }: CacheDatabase): Promise<OpenSegment | undefined> {
  const rows = await papers.where('unindexed').equals(1).limit(FRESH_MAX).toArray();
  return rows.length > 0 ? openSegment(segmentOf(rows.map(paperOf))) : undefined;
}
