import { barePaper } from '../../domain/bare-paper.ts';
import { documentOf, savedDocumentOf } from '../../domain/search/document.ts';
import { type SegmentFinder, segmentFinder } from '../../domain/search/find-in-segments.ts';
import { likelyNextLetters } from '../../domain/search/likely-next-letters.ts';
import { type OpenSegment, openSegment } from '../../domain/search/open-segment.ts';
import { segmentOf, segmentOfGone } from '../../domain/search/segment.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { paperOf } from '../schema/cache-schema.ts';
import { FRESH_MAX, type IndexParts, readIndexParts } from './read-index.ts';

/** The search over everything cached, the whole reading list and the archive, as they stood when it was opened. */
export interface PaperSearch {
  /** Needs no database. Once in a while it finds a paper that has just left the cache. */
  readonly find: SegmentFinder;
  /** The letters that are likely to be typed behind a query, the likeliest first. */
  readonly nextLetters: (query: string) => readonly string[];
  /** There is something of the archive in it. */
  readonly hasArchive: boolean;
  /** False while an index is being built: some papers can't be found yet. */
  readonly isComplete: boolean;
  /** The segments that it came from, by key, for the next one that is opened. */
  readonly opened: ReadonlyMap<number, OpenSegment>;
}

/**
 * Opens the indexes, and what happened since they were last brought up to date; `reading` is under way already where the code of
 * the search came later, and `opened` are segments of an earlier search. An index that can't be read is dropped; the background builds
 * another one.
 */
export async function openSearch(
  store: Store,
  { reading, opened = new Map() }: { reading?: Promise<IndexParts>; opened?: PaperSearch['opened'] } = {},
): Promise<PaperSearch> {
  const known = new Set(opened.keys());
  const search = await (reading ?? readIndexParts(store, known)).then(
    (parts) => searchIn(parts, opened),
    () => undefined,
  );
  if (search) return search;
  await cacheOf(store).index.clear();
  return searchIn(await readIndexParts(store), new Map()) ?? NOTHING;
}

const NOTHING: PaperSearch = {
  find: segmentFinder({ cached: [], saved: [] }),
  nextLetters: () => [],
  hasArchive: false,
  isComplete: false,
  opened: new Map(),
};

/** Undefined when a part of an index is broken. */
function searchIn(parts: IndexParts, known: PaperSearch['opened']): PaperSearch | undefined {
  const stored = new Map(parts.segments.map((segment) => [segment.key, segment]));
  const opened = new Map<number, OpenSegment>();
  const states = [parts.archive, parts.cached, parts.saved];
  for (const { key } of states.flatMap((state) => state?.segments ?? [])) {
    const segment = stored.get(key);
    const open = known.get(key) ?? (segment && openSegment(segment));
    if (!open) return undefined;
    opened.set(key, open);
  }
  const segmentsOf = (state: IndexParts['cached' | 'saved' | 'archive']) =>
    (state?.segments ?? []).flatMap(({ key }) => opened.get(key) ?? []);
  const { fresh, changed } = parts;
  const late = fresh.length > 0 ? openSegment(segmentOf(fresh.map((row) => documentOf(paperOf(row))))) : undefined;
  const cached = [...segmentsOf(parts.cached), late].flatMap((segment) => segment ?? []);
  const archive = segmentsOf(parts.archive);
  const index = {
    archive,
    cached: [...titlesOf(parts.hidden, [...archive, ...cached]), ...cached],
    saved: [...segmentsOf(parts.saved), ...changesOf(changed)].flatMap((segment) => segment ?? []),
  };
  const all = [...index.archive, ...index.cached, ...index.saved];
  return {
    find: segmentFinder(index),
    nextLetters: (query) => likelyNextLetters(all, query),
    hasArchive: archive.length > 0,
    isComplete: isComplete(parts),
    opened,
  };
}

function changesOf({ entries, gone }: IndexParts['changed']): (OpenSegment | undefined)[] {
  return [
    ...(gone.length > 0 ? [openSegment(segmentOfGone(gone))] : []),
    ...(entries.length > 0 ? [openSegment(segmentOf(entries.map(savedDocumentOf)))] : []),
  ];
}

/** Of what was hidden long ago, nothing is left but its title. */
function titlesOf(hidden: IndexParts['hidden'], cached: readonly OpenSegment[]): OpenSegment[] {
  if (hidden.length === 0) return [];
  const left = new Map(hidden.map(({ id, title }) => [id, title]));
  for (const { ids } of cached) for (const id of ids) left.delete(id);
  const documents = [...left].map(([id, title]) => documentOf(barePaper(id, title)));
  const segment = openSegment(segmentOf(documents));
  return segment ? [segment] : [];
}

function isComplete({ cached, archive, fresh, changed }: IndexParts): boolean {
  return (
    cached !== undefined &&
    cached.builtTo === undefined &&
    archive?.builtTo === undefined &&
    fresh.length < FRESH_MAX &&
    changed.entries.length <= FRESH_MAX
  );
}
