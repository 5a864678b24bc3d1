import { type Find, finderFor } from '../domain/search/find-in-segments.ts';
import { nextLetters } from '../domain/search/next-letters.ts';
import { openSegment } from '../domain/search/open-segment.ts';
import { segmentOf } from '../domain/search/segment.ts';
import { paperOf } from './cache-schema.ts';
import type { Store } from './open-store.ts';
import { FRESH_MAX, type IndexParts, readIndexParts } from './read-index.ts';

/** The search over everything cached, as it stood when it was opened. */
export interface PaperSearch {
  /** Needs no database. Hidden papers are among what it finds, and once in a while one that has just left the cache. */
  readonly find: Find;
  /** The letters that are likely to be typed behind a query, the likeliest first. */
  readonly nextLetters: (query: string) => readonly string[];
  /** False while the index is being built: some papers can't be found yet. */
  readonly isComplete: boolean;
}

/**
 * Opens the index, and what was kept since it was last brought up to date; `reading` is under way already where the code of
 * the search came later. An index that can't be read is dropped; `indexPapers` builds another one.
 */
export async function openSearch(store: Store, reading = readIndexParts(store)): Promise<PaperSearch> {
  const search = await reading.then(searchIn).catch(() => undefined);
  if (search) return search;
  await store.cache.index.clear();
  return searchIn(await readIndexParts(store)) ?? NOTHING;
}

const NOTHING: PaperSearch = { find: finderFor([]), nextLetters: () => [], isComplete: false };

/** Undefined when a part of the index is broken. */
function searchIn({ state, segments, fresh }: IndexParts): PaperSearch | undefined {
  const byKey = new Map(segments.map((segment) => [segment.key, segment]));
  const stored = (state?.segments ?? []).flatMap(({ key }) => byKey.get(key) ?? []);
  const open = stored.flatMap((segment) => openSegment(segment) ?? []);
  if (open.length < stored.length) return undefined;
  const late = fresh.length > 0 ? openSegment(segmentOf(fresh.map(paperOf))) : undefined;
  const isComplete = state !== undefined && state.builtTo === undefined && fresh.length < FRESH_MAX;
  const all = [...open, ...(late ? [late] : [])];
  return { find: finderFor(all), nextLetters: (query) => nextLetters(all, query), isComplete };
}
