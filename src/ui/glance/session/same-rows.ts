import type { Screen } from '../../../domain/screen.ts';

/** The screen as it was read, with the rows of the one before wherever they say the same: those are not drawn anew. */
export function withSameRows(read: Screen, before: Screen | undefined): Screen {
  if (!before) return read;
  const known = new Map(before.rows.map((row) => [row.id, row]));
  const rows = read.rows.map((row) => {
    const was = known.get(row.id);
    return was && isSame(was, row) ? was : row;
  });
  return { ...read, rows };
}

/** Whether two values say the same; made of what can be stored. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [known, told] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(known);
  return names.length === Object.keys(told).length && names.every((name) => isSame(known[name], told[name]));
}
