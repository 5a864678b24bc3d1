import type { SavedPaper } from '../../domain/saved-paper.ts';
import { savedDocumentOf } from '../../domain/search/document.ts';
import { segmentFinder } from '../../domain/search/find-in-segments.ts';
import { mergeSegments } from '../../domain/search/merge-segments.ts';
import { type OpenSegment, openSegment } from '../../domain/search/open-segment.ts';
import { isEmptyQuery, parseQuery } from '../../domain/search/parse-query.ts';
import { segmentOf } from '../../domain/search/segment.ts';
import type { Steps } from './idle-steps.ts';

/** Whether a saved paper is what a query asks for. */
export type SavedMatcher = (saved: SavedPaper) => boolean;

/** The saved papers of a page, made ready for the search of popup and panel: one language, and the same answers. */
export interface SavedIndex {
  /** Undefined for a query that asks for nothing. What is not known yet is taken in first. */
  readonly matcher: (papers: Iterable<SavedPaper>, query: string) => SavedMatcher | undefined;
  /** Takes in what is not known yet, some papers a step. */
  readonly takeIn: (papers: Iterable<SavedPaper>) => Steps<void>;
}

/** A segment takes some 10 ms to make; so many are one in the end, since each costs a search something. */
const PAPERS_A_SEGMENT = 64;
const SEGMENTS_A_MERGE = 16;

export function savedIndex(): SavedIndex {
  const known = new Map<string, SavedPaper>();
  let large: OpenSegment[] = [];
  let small: OpenSegment[] = [];
  /** What came last, in a segment that is made anew with each more of it. */
  let late = new Map<string, SavedPaper>();
  let find: ReturnType<typeof segmentFinder> | undefined;

  return {
    matcher(papers, query) {
      if (isEmptyQuery(parseQuery(query))) return undefined;
      for (const _ of takeIn(papers));
      find ??= segmentFinder({ cached: [], saved: [...large, ...small, ...segmentFor(late.values())] });
      const found = new Set(find(query, { limit: Number.POSITIVE_INFINITY })?.ids);
      return ({ id }) => found.has(id);
    },
    takeIn,
  };

  function* takeIn(papers: Iterable<SavedPaper>): Steps<void> {
    for (const saved of papers) {
      if (known.get(saved.id) === saved) continue;
      known.set(saved.id, saved);
      late.set(saved.id, saved);
      find = undefined;
      if (late.size < PAPERS_A_SEGMENT) continue;
      small.push(...segmentFor(late.values()));
      late = new Map();
      yield;
      if (small.length < SEGMENTS_A_MERGE) continue;
      const merged = openSegment(mergeSegments(small, large.length === 0));
      if (merged) large = [...large, merged];
      small = [];
      yield;
    }
  }
}

function segmentFor(papers: Iterable<SavedPaper>): OpenSegment[] {
  const segment = openSegment(segmentOf([...papers].map(savedDocumentOf)));
  return segment ? [segment] : [];
}
