import type { CountedPaper } from './count-terms.ts';
import { type NumberedRows, numberHashes } from './number-hashes.ts';

/**
 * All papers that are compared with each other, as vectors of unit length. Papers, terms and authors go by number. The value of
 * a term in a paper is 1.4·tf/(tf + 0.4)·idf, divided by the paper's norm.
 */
export interface Corpus {
  /** By paper: its id. */
  readonly ids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly terms: Vocabulary;
  /** By place in `terms.numbers`: how often the term stands in that paper, at most 255. */
  readonly counts: Uint8Array;
  /** By term. */
  readonly idf: Float64Array;
  /** By paper: the length that its vector would have; 1 where it has no term. */
  readonly norms: Float64Array;
  readonly authors: Vocabulary;
}

/** Paper p holds `numbers` from `starts[p]` to `starts[p + 1]`. */
export type Vocabulary = Omit<NumberedRows, 'places'>;

/**
 * Makes the papers comparable; of two with one id, the later counts. A term counts where 3 papers or more and not more than a
 * tenth of them hold it; an author where 3 do. Linear in the papers' terms.
 */
export function corpusOf(counted: readonly CountedPaper[]): Corpus {
  const papers = [...new Map(counted.map((paper) => [paper.id, paper])).values()];
  const { places, ...terms } = numberHashes(
    papers.map((paper) => paper.terms),
    { least: LEAST_PAPERS, most: papers.length * MOST_OF_PAPERS },
  );
  const counts = new Uint8Array(places.length);
  for (const [number, paper] of papers.entries()) {
    const [from = 0, to = 0] = [terms.starts[number], terms.starts[number + 1]];
    for (let at = from; at < to; at += 1) counts[at] = paper.counts[places[at] ?? 0] ?? 0;
  }
  const idf = Float64Array.from(terms.frequencies, (df) => Math.log(1 + (papers.length - df + 0.5) / (df + 0.5)));
  const { places: _, ...authors } = numberHashes(
    papers.map((paper) => paper.authors),
    { least: LEAST_PAPERS, most: papers.length },
  );
  return {
    ids: papers.map(({ id }) => id),
    numbers: new Map(papers.map(({ id }, number) => [id, number])),
    terms,
    counts,
    idf,
    norms: normsOf(papers.length, { terms, counts, idf }),
    authors,
  };
}

const LEAST_PAPERS = 3;
const MOST_OF_PAPERS = 0.1;
/** By tf: what a term counts that stands so often in a paper. */
export const SATURATED = Float64Array.from({ length: 256 }, (_, tf) => (1.4 * tf) / (tf + 0.4));

function normsOf(count: number, { terms, counts, idf }: Pick<Corpus, 'terms' | 'counts' | 'idf'>): Float64Array {
  return Float64Array.from({ length: count }, (_, paper) => {
    let squares = 0;
    const [from = 0, to = 0] = [terms.starts[paper], terms.starts[paper + 1]];
    for (let at = from; at < to; at += 1) {
      squares += ((SATURATED[counts[at] ?? 0] ?? 0) * (idf[terms.numbers[at] ?? 0] ?? 0)) ** 2;
    }
    return Math.sqrt(squares) || 1;
  });
}

/** Walks through the terms of a paper with their values in its vector. */
export function eachTerm(
  { terms, counts, idf, norms }: Corpus,
  paper: number,
  see: (term: number, value: number) => void,
): void {
  const norm = norms[paper] ?? 1;
  const [from = 0, to = 0] = [terms.starts[paper], terms.starts[paper + 1]];
  for (let at = from; at < to; at += 1) {
    const term = terms.numbers[at] ?? 0;
    see(term, ((SATURATED[counts[at] ?? 0] ?? 0) * (idf[term] ?? 0)) / norm);
  }
}
