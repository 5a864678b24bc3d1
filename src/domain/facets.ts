import type { SavedPaper } from './saved-paper.ts';
import { tagKey } from './tags.ts';

/** A value that entries can be narrowed to, and how many have it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** How many entries have what; the values of each facet the most frequent first. */
export interface Facets {
  readonly states: Readonly<Record<SavedPaper['state'], number>>;
  readonly starred: number;
  readonly hasCode: number;
  readonly hasNote: number;
  readonly tags: readonly FacetCount[];
  readonly authors: readonly FacetCount[];
  readonly organisations: readonly FacetCount[];
  /** The latest first. */
  readonly years: readonly FacetCount[];
}

/** Counts in one pass over what is shown; 10,000 entries take a few ms. */
export function countFacets(entries: Iterable<SavedPaper>): Facets {
  const states = { 'to-read': 0, reading: 0, done: 0 };
  let [starred, hasCode, hasNote] = [0, 0, 0];
  const [tags, authors, organisations, years] = [tally(tagKey), tally(), tally(), tally()];
  for (const { state, starred: isStarred, paper, tags: given, note } of entries) {
    states[state] += 1;
    if (isStarred) starred += 1;
    if (paper.code !== undefined) hasCode += 1;
    if (note !== '') hasNote += 1;
    for (const tag of given) tags.add(tag);
    for (const author of new Set(paper.authors)) authors.add(author);
    if (paper.organisation) organisations.add(paper.organisation.name);
    if (paper.publishedAt !== undefined) years.add(String(new Date(paper.publishedAt).getUTCFullYear()));
  }
  return {
    states,
    starred,
    hasCode,
    hasNote,
    tags: tags.counts(),
    authors: authors.counts(),
    organisations: organisations.counts(),
    years: years.counts().sort((a, b) => Number(b.value) - Number(a.value)),
  };
}

/** Counts values; those with the same key are one, in their first spelling. */
function tally(keyOf = (value: string): string => value) {
  const found = new Map<string, { value: string; count: number }>();
  return {
    add(value: string): void {
      const key = keyOf(value);
      const known = found.get(key);
      if (known) known.count += 1;
      else found.set(key, { value, count: 1 });
    },
    counts: (): FacetCount[] => [...found.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  };
}
