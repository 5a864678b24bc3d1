import type { Paper } from '../paper.ts';
import { authorHash, termHashes } from './terms.ts';

/** What is kept of a paper for comparing it with others. The numbers are hashes, ascending, none twice. */
export interface CountedPaper {
  readonly id: string;
  readonly terms: Uint32Array;
  /** By place in `terms`: how often the term stands in the paper, at most 255. */
  readonly counts: Uint8Array;
  readonly authors: Uint32Array;
}

type Counted = Pick<Paper, 'id' | 'title' | 'abstract' | 'authors'>;

/** Whether two copies of a paper have the same terms, as far as their texts tell. */
export function isComparedAlike(a: Counted, b: Counted): boolean {
  const areAuthors = a.authors.length === b.authors.length && a.authors.every((name, at) => name === b.authors[at]);
  return a.title === b.title && a.abstract === b.abstract && areAuthors;
}

/** Whether two counts came to the same. */
export function isCountedAlike(a: CountedPaper, b: CountedPaper): boolean {
  return (['terms', 'counts', 'authors'] as const).every(
    (name) => a[name].length === b[name].length && a[name].every((value, at) => value === b[name][at]),
  );
}

/** Counts the terms of a paper: 0.1 ms for title and abstract. Done when the paper arrives, never when somebody looks. */
export function countTerms(paper: Counted): CountedPaper {
  const sorted = Uint32Array.from(termHashes(paper)).sort();
  const terms = sorted.filter((hash, at) => hash !== sorted[at - 1]);
  const counts = new Uint8Array(terms.length);
  let place = -1;
  for (const hash of sorted) {
    if (hash !== terms[place]) place += 1;
    counts[place] = Math.min((counts[place] ?? 0) + 1, COUNT_MAX);
  }
  const authors = [...new Set(paper.authors.slice(0, AUTHORS_MAX).map(authorHash))];
  return { id: paper.id, terms, counts, authors: Uint32Array.from(authors).sort() };
}

const COUNT_MAX = 255;
/** Of a paper by thousands, the first hundred: a hundredth of the papers has more. */
const AUTHORS_MAX = 100;
