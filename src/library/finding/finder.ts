import type { SavedPaper } from '../../domain/saved-paper.ts';
import { FACETS, type LibraryView } from '../library-view.ts';
import { passing } from './chosen.ts';
import { isWithin } from './searched.ts';

/** Finds what passes a view among papers, in their order. */
export type Finder = (papers: readonly SavedPaper[], view: LibraryView) => readonly SavedPaper[];

const REMEMBERED = 30;

/**
 * Finds as `passing` does, and remembers: a letter more is looked for only among what was found without it, a letter less was
 * found before. Other papers, or another order of them, begin anew.
 */
export function finder(): Finder {
  let among: readonly SavedPaper[] = [];
  let told: Found[] = [];

  return (papers, view) => {
    if (papers !== among) {
      among = papers;
      told = [];
    }
    const wider = told.filter((one) => isNarrower(view, one.view));
    const known = wider.find((one) => isNarrower(one.view, view));
    if (known) return known.papers;
    const fewest = wider.reduce((least, one) => (one.papers.length < least.length ? one.papers : least), among);
    const found = passing(fewest, view);
    told = [{ view, papers: found }, ...told.slice(0, REMEMBERED - 1)];
    return found;
  };
}

interface Found {
  readonly view: LibraryView;
  readonly papers: readonly SavedPaper[];
}

/** Whether all that passes `view` passes `wider` too. */
function isNarrower(view: LibraryView, wider: LibraryView): boolean {
  if ((wider.hasCode && !view.hasCode) || (wider.hasNote && !view.hasNote)) return false;
  if (!FACETS.every((facet) => wider.only[facet] === undefined || wider.only[facet] === view.only[facet])) return false;
  return isWithin(view.query, wider.query);
}
