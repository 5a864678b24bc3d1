import { isNewLabel } from './is-new-label.ts';
import type { Row } from './row.ts';
import { isFeedView, type View } from './screen.ts';

/**
 * 'own' is the list's own order: trending by rank, daily by votes, saved by when, a search by how well it matches. 'watched' is the same
 * with what a rule watches on top; 'place' is a search's alone: the person's own first; 'fit' goes by how well a paper fits what was saved.
 */
export const LIST_SORTS = ['own', 'fit', 'place', 'watched', 'votes', 'rising', 'newest', 'stars'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

export const FILTERS = ['new', 'watched', 'code', 'project', 'unsaved'] as const;
export type Filter = (typeof FILTERS)[number];

/** In the reading list no rule has a say and everything is saved; there and in "For you" nothing is New. */
export function filtersFor(view: View): readonly Filter[] {
  return isFeedView(view) ? FILTERS : FILTERS.slice(view === 'saved' ? 2 : 1, 4);
}

export interface Arrangement {
  readonly sort: ListSort;
  readonly filters: readonly Filter[];
  /** Since when seen rows still are New, ms since 1970. */
  readonly labelsSince: number;
  readonly now: number;
  readonly search?: { readonly where: 'here' | 'service' };
}

/** The rows that pass every filter, in the order asked for; rows that lack the number come last, in the list's own order. */
export function arrange(rows: readonly Row[], arrangement: Arrangement): readonly Row[] {
  const shown = rows.filter((row) => arrangement.filters.every((filter) => passes(row, filter, arrangement)));
  const { sort, search } = arrangement;
  // Of all that it found, a search shows the newest already.
  if (sort === 'newest' && search?.where === 'here') return shown;
  // Two unknown numbers differ by NaN.
  return shown.sort((a, b) => numberIn(b, sort) - numberIn(a, sort) || 0);
}

/** Whether the row says "New"; rows of lists that make nothing New have no `seenAt` at all, and what is muted is no news on the badge either. */
export function isRowNew(
  { seenAt, rule }: Row,
  { labelsSince, now }: Pick<Arrangement, 'labelsSince' | 'now'>,
): boolean {
  return seenAt !== undefined && rule?.kind !== 'mute' && isNewLabel(seenAt ?? undefined, labelsSince, now);
}

/** Whether a rule watches it. */
export function isRowWatched({ rule }: Row): boolean {
  return rule?.kind === 'watch';
}

function passes(row: Row, filter: Filter, arrangement: Arrangement): boolean {
  switch (filter) {
    case 'new':
      return isRowNew(row, arrangement);
    case 'watched':
      return isRowWatched(row);
    case 'code':
      return !!row.hasCode;
    case 'project':
      return !!row.hasProject;
    case 'unsaved':
      return !row.isSaved;
  }
}

/** Unknown for each where the order is the list's own. */
function numberIn(row: Row & { own?: never; place?: never }, sort: ListSort): number {
  if (sort === 'watched') return Number(isRowWatched(row));
  return row[sort === 'newest' ? 'datedAt' : sort] ?? Number.NEGATIVE_INFINITY;
}
