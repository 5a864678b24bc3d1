import { COMPARED_FIELDS, type ComparedEntry, type ComparedField, comparable } from './compared-entry.ts';

/** A value that two readers do not agree on. */
export interface Difference {
  readonly key: string;
  readonly field: ComparedField | 'entry';
  readonly ours: string;
  readonly theirs: string;
  /** The entry's fields or tags as the file has them. */
  readonly written?: ReadonlyMap<string, string> | undefined;
}

export interface Comparison {
  readonly entries: number;
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** Compares what both readers tell of entries with the same key; keys that a file has twice name none. */
export function compareEntries(ours: readonly ComparedEntry[], theirs: readonly ComparedEntry[]): Comparison {
  const [own, other] = [byKey(ours), byKey(theirs)];
  const differences: Difference[] = [];
  let [entries, compared] = [0, 0];
  for (const [key, entry] of own) {
    const told = other.get(key);
    if (entry === undefined || !told) {
      if (entry !== undefined && !other.has(key)) differences.push({ key, field: 'entry', ours: key, theirs: '' });
      continue;
    }
    entries += 1;
    for (const field of COMPARED_FIELDS) {
      const [a, b] = [comparable(field, entry), comparable(field, told)];
      // An identifier that only we find stands in another field, which they do not search.
      if (b === undefined || (b.join('') === '' && /^(?:doi|eprint)$/.test(field))) continue;
      compared += 1;
      const [mine, their] = [(a ?? []).join('; '), b.join('; ')];
      if (mine !== their) differences.push({ key, field, ours: mine, theirs: their, written: entry.written });
    }
  }
  for (const key of other.keys()) if (!own.has(key)) differences.push({ key, field: 'entry', ours: '', theirs: key });
  return { entries, compared, differences };
}

function byKey(entries: readonly ComparedEntry[]): ReadonlyMap<string, ComparedEntry | undefined> {
  const map = new Map<string, ComparedEntry | undefined>();
  for (const entry of entries) map.set(entry.key, map.has(entry.key) ? undefined : entry);
  return map;
}
