import { isNewLabel } from './is-new-label.ts';
import type { Row } from './row.ts';
import type { View } from './screen.ts';

/** 'own' is the list's own order: trending by rank, daily by votes, saved by when, a search by how well it matches. */
export const LIST_SORTS = ['own', 'votes', 'rising', 'newest', 'stars'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

export const FILTERS = ['new', 'code', 'project', 'unsaved'] as const;
export type Filter = (typeof FILTERS)[number];

/** In the reading list nothing is New, and everything is saved. */
export function filtersFor(view: View): readonly Filter[] {
  return view === 'saved' ? ['code', 'project'] : FILTERS;
}

export interface Arrangement {
  readonly sort: ListSort;
  readonly filters: readonly Filter[];
  /** Since when seen rows still are New, ms since 1970. */
  readonly labelsSince: number;
  readonly now: number;
}

/** The rows that pass every filter, in the order asked for; rows that lack the number come last, in the list's own order. */
export function arrange(rows: readonly Row[], arrangement: Arrangement): readonly Row[] {
  const shown = rows.filter((row) => arrangement.filters.every((filter) => passes(row, filter, arrangement)));
  const numberOf = NUMBERS[arrangement.sort];
  if (!numberOf) return shown;
  return shown
    .map((row) => ({ row, number: numberOf(row) ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) => (a.number === b.number ? 0 : b.number - a.number))
    .map(({ row }) => row);
}

/** Whether the row says "New"; rows of lists that make nothing New have no `seenAt` at all, and what is muted is no news on the badge either. */
export function isRowNew(
  { seenAt, rule }: Row,
  { labelsSince, now }: Pick<Arrangement, 'labelsSince' | 'now'>,
): boolean {
  return seenAt !== undefined && rule?.kind !== 'mute' && isNewLabel(seenAt ?? undefined, labelsSince, now);
}

function passes(row: Row, filter: Filter, arrangement: Arrangement): boolean {
  switch (filter) {
    case 'new':
      return isRowNew(row, arrangement);
    case 'code':
      return row.hasCode === true;
    case 'project':
      return row.hasProject === true;
    case 'unsaved':
      return row.isSaved !== true;
  }
}

const NUMBERS: Readonly<Record<ListSort, ((row: Row) => number | undefined) | undefined>> = {
  own: undefined,
  votes: (row) => row.votes,
  rising: (row) => row.rising,
  newest: (row) => row.datedAt,
  stars: (row) => row.stars,
};
