import type { Paper } from '../../src/domain/paper.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { inSection, orderFor, passesFilters, sortPapers } from '../../src/library/filter/apply-view.ts';
import { savedIndex } from '../../src/library/filter/saved-index.ts';
import { type LibraryView, viewFromHash } from '../../src/library/library-view.ts';

/** What an address without a view shows. */
export const FIRST_VIEW = viewFromHash('');

/** What the page shows of a view, found without a memory of what was asked before. */
export function applyView(papers: Iterable<SavedPaper>, view: LibraryView, now: number): readonly SavedPaper[] {
  const sorted = sortPapers(papers, orderFor(view), now);
  return inSection(passesFilters(sorted, view, savedIndex().matcher(sorted, view.query)), view, now);
}

/** Saturday 14 February 2026, noon UTC. */
export const NOW = Date.UTC(2026, 1, 14, 12);

/** A saved paper of which only the id matters, and what the test says of it. */
export function saved(
  id: string,
  { paper, ...told }: Partial<Omit<SavedPaper, 'paper'>> & { readonly paper?: Partial<Paper> } = {},
): SavedPaper {
  return {
    id,
    paper: { id, title: `Title of ${id}`, abstract: '', authors: ['Ada Lovelace'], votes: 1, ...paper },
    state: 'to-read',
    tags: [],
    note: '',
    savedAt: NOW - 1_000,
    changedAt: NOW - 1_000,
    position: 'i',
    ...told,
  };
}
