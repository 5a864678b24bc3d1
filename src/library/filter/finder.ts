import type { SavedPaper } from '../../domain/saved-paper.ts';
import type { LibraryView } from '../library-view.ts';
import { passesFilters } from './apply-view.ts';
import { type SavedIndex, type SavedMatcher, savedIndex } from './saved-index.ts';

/** Finds what passes a view among papers, in their order. */
export type Finder = (papers: readonly SavedPaper[], view: LibraryView) => readonly SavedPaper[];

const REMEMBERED = 30;

/** Finds as `passesFilters` does, and remembers what the last queries found. Other papers, or another order of them, begin anew. */
export function finder(index: SavedIndex = savedIndex()): Finder {
  let among: readonly SavedPaper[] = [];
  let matchers = new Map<string, SavedMatcher | undefined>();

  return (papers, view) => {
    if (papers !== among) {
      among = papers;
      matchers = new Map();
    }
    const { query } = view;
    const matches = matchers.has(query) ? matchers.get(query) : index.matcher(papers, query);
    // What was asked last is kept longest.
    matchers.delete(query);
    matchers.set(query, matches);
    for (const oldest of matchers.keys()) {
      if (matchers.size <= REMEMBERED) break;
      matchers.delete(oldest);
    }
    return passesFilters(papers, view, matches);
  };
}
