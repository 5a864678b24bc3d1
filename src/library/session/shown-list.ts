import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { inSection, orderFor, sortPapers } from '../filter/apply-view.ts';
import { facetSteps } from '../filter/facet-steps.ts';
import { finder } from '../filter/finder.ts';
import { inIdleSteps, QUIET_MS } from '../filter/idle-steps.ts';
import { savedIndex } from '../filter/saved-index.ts';
import { shelfCounts } from '../filter/sections.ts';
import type { LibraryView } from '../library-view.ts';
import { isSameRows } from '../list/row-chunks.ts';
import type { LibraryFacets } from '../model.ts';

interface Given {
  readonly view: ReadonlySignal<LibraryView>;
  readonly papers: ReadonlySignal<ReadonlyMap<string, SavedPaper> | undefined>;
  /** To show until all papers are read. */
  readonly firstRows: ReadonlySignal<readonly SavedPaper[] | undefined>;
  readonly now: ReadonlySignal<number>;
}

export interface ShownList {
  /** What the view shows, in order; undefined until something was read. */
  readonly rows: ReadonlySignal<readonly SavedPaper[] | undefined>;
  /** What the words and filters find on each shelf. */
  readonly counts: ReadonlySignal<ReturnType<typeof shelfCounts> | undefined>;
  /** How many are saved, the shelf of what was removed apart. */
  readonly total: ReadonlySignal<number | undefined>;
  /** How many stand on the view's shelf, whatever is searched for. */
  readonly shelfTotal: ReadonlySignal<number | undefined>;
  readonly facets: ReadonlySignal<LibraryFacets | undefined>;
}

/** What a view shows of the papers. Whatever is not on the screen is counted and made ready for the search while nobody types. */
export function shownList({ view, papers, firstRows, now }: Given): ShownList {
  const index = savedIndex();
  const search = finder(index);
  // Neither a letter nor a filter changes the order, and sorting is what costs most.
  const order = computed(() => orderFor(view.value));
  const ordered = computed(() => papers.value && sortPapers(papers.value.values(), order.value, now.peek()));
  const isTakenIn = signal(false);
  const isReady = computed(() => isTakenIn.value || view.value.query.trim() === '');
  const facets = signal<LibraryFacets | undefined>(undefined);

  let lastFound: readonly SavedPaper[] | undefined;
  // Whoever types before all papers are taken in sees the list as it was for a moment more.
  const found = computed(() => {
    if (isReady.value) lastFound = ordered.value && search(ordered.value, view.value);
    return lastFound;
  });

  let lastRows: readonly SavedPaper[] = [];
  const rows = computed(() => {
    if (view.value.shelf === 'hidden') return [];
    if (!found.value) return firstRows.value;
    const shown = inSection(found.value, view.value, now.value);
    // A minute later the list is most often the same, and then nobody need look through it.
    if (!isSameRows(lastRows, shown)) lastRows = shown;
    return lastRows;
  });

  const counts = computed(() => found.value && shelfCounts(found.value, now.value));

  const total = computed(() => {
    if (!papers.value) return undefined;
    let count = 0;
    for (const { removedAt } of papers.value.values()) if (removedAt === undefined) count += 1;
    return count;
  });

  const shelfTotal = computed(() => ordered.value && inSection(ordered.value, view.value, now.value).length);

  // Counting thousands of authors can wait until the rows are drawn, and goes on step by step.
  effect(() => {
    const all = papers.value;
    const among = ordered.value;
    if (!all || !among || !isReady.value) return;
    const shown = (wanted: LibraryView) => inSection(search(among, wanted), wanted, now.peek());
    const counting = facetSteps(all, view.value, shown, now.peek());
    const show = (counted: LibraryFacets) => {
      facets.value = counted;
    };
    return inIdleSteps(counting, show, facets.peek() ? QUIET_MS : 0);
  });

  effect(() => {
    const all = papers.value;
    if (!all) return;
    return inIdleSteps(index.takeIn(all.values()), () => {
      isTakenIn.value = true;
    });
  });

  return { rows, counts, total, shelfTotal, facets };
}
