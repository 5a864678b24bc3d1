import { monthText } from './day-number.ts';

/** Where what a search found stands, in the order of `place`. */
export const FOUND_IN = ['saved', 'listed', 'archive', 'removed'] as const;
export type FoundIn = (typeof FOUND_IN)[number];

/** The group of each that was found, as a number, and how many each group has in all: by `FOUND_IN`, or by month as `monthNumber` writes it. */
export interface FoundGroups {
  readonly by: 'place' | 'date';
  readonly of: ReadonlyMap<string, number>;
  readonly totals: ReadonlyMap<number, number>;
}

/** A heading of a list: a place, a month ("2024-05"), a year, or nothing where no date is known. */
export type ResultGroup = { readonly shown: number; readonly total: number } & (
  | { readonly by: 'place'; readonly place: FoundIn }
  | { readonly by: 'date'; readonly date: string }
);

/** The headings over rows in their order, by the row that each stands over. Where a month has a row or two only, years are enough. */
export function resultGroups(ids: readonly string[], found: FoundGroups): ReadonlyMap<string, ResultGroup> {
  const months = new Set(ids.map((id) => found.of.get(id)));
  const isByYear = found.by === 'date' && months.size * ROWS_A_MONTH > ids.length;
  const keyOf = (group: number) => (isByYear ? group & YEAR_BITS : group);
  const [shown, totals] = [new Map<number, number>(), new Map<number, number>()];
  const first = new Map<number, string>();
  for (const id of ids) {
    const group = found.of.get(id);
    if (group === undefined) continue;
    const key = keyOf(group);
    if (!first.has(key)) first.set(key, id);
    shown.set(key, (shown.get(key) ?? 0) + 1);
  }
  for (const [group, total] of found.totals) totals.set(keyOf(group), (totals.get(keyOf(group)) ?? 0) + total);
  return new Map(
    [...first].map(([key, id]): [string, ResultGroup] => {
      const count = shown.get(key) ?? 0;
      const counts = { shown: count, total: Math.max(count, totals.get(key) ?? 0) };
      if (found.by === 'date') return [id, { ...counts, by: 'date', date: monthText(key) }];
      return [id, { ...counts, by: 'place', place: FOUND_IN[key] ?? 'listed' }];
    }),
  );
}

const ROWS_A_MONTH = 3;
/** All of `monthNumber` but its month. */
const YEAR_BITS = ~15;
