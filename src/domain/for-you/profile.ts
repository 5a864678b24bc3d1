import { type Corpus, eachTerm, SATURATED } from './corpus.ts';
import type { CountedPaper } from './count-terms.ts';
import { authorHash, termHash } from './terms.ts';

/**
 * What some papers have in common, as weights of terms and of authors. All weights are at least 0, so that a score is a sum of
 * what speaks for a paper.
 */
export interface Profile {
  /** The numbers of the papers it is of, ascending. */
  readonly papers: readonly number[];
  /** By term: how many of the papers hold it. */
  readonly heldBy: Uint32Array;
  /** By term: how far its standing in several papers is more than chance, 0 to 1; 0 where it is struck. */
  readonly evidence: Float64Array;
  /** By term: its weight in the profile's vector. */
  readonly weights: Float64Array;
  /** By author: how many of the papers are theirs. */
  readonly authoredBy: Uint32Array;
  readonly authorWeights: Float64Array;
}

/** How many times as often as elsewhere a term has to stand in the papers before it counts. */
const TIMES_CHANCE = 4;

/**
 * The profile of n papers out of N: the mean of their vectors, each term times
 *
 *     max(0, k/n − 4·(df − k)/(N − n)), where k of the papers hold it,
 *
 * so that what stands in one of them counts little, and what is common anyhow counts nothing. An author counts from the second
 * paper on: (k − 1)/n · ln(N/df)/ln(N/2). Linear in the papers' terms.
 */
export function profileOf(corpus: Corpus, papers: Iterable<number>): Profile {
  const profile = emptyProfile(corpus, papers);
  const { papers: ascending, heldBy, evidence, weights } = profile;
  for (const paper of ascending) {
    eachTerm(corpus, paper, (term, value) => {
      heldBy[term] = (heldBy[term] ?? 0) + 1;
      weights[term] = (weights[term] ?? 0) + value;
    });
  }
  const [n, others] = [ascending.length, corpus.ids.length - ascending.length];
  for (let term = 0; term < weights.length; term += 1) {
    const held = heldBy[term] ?? 0;
    if (held === 0) continue;
    const elsewhere = ((corpus.terms.frequencies[term] ?? 0) - held) / Math.max(1, others);
    evidence[term] = Math.max(0, held / n - TIMES_CHANCE * elsewhere);
    weights[term] = ((weights[term] ?? 0) / n) * (evidence[term] ?? 0);
  }
  weighAuthors(corpus, profile);
  return profile;
}

/** The profile of one text that is no paper of the corpus: its vector, as far as papers there have its terms. Linear in the corpus's terms. */
export function textProfile(corpus: Corpus, { terms, counts }: Pick<CountedPaper, 'terms' | 'counts'>): Profile {
  const profile = emptyProfile(corpus, []);
  const { heldBy, evidence, weights } = profile;
  const placeOf = new Map([...terms].map((hash, place) => [hash, place]));
  let squares = 0;
  for (const [term, hash] of corpus.terms.hashes.entries()) {
    const place = placeOf.get(hash);
    if (place === undefined) continue;
    heldBy[term] = 1;
    evidence[term] = 1;
    weights[term] = (SATURATED[counts[place] ?? 0] ?? 0) * (corpus.idf[term] ?? 0);
    squares += (weights[term] ?? 0) ** 2;
  }
  return { ...profile, weights: weights.map((weight) => weight / (Math.sqrt(squares) || 1)) };
}

function emptyProfile({ terms, authors }: Corpus, papers: Iterable<number>): Profile {
  const [termCount, authorCount] = [terms.hashes.length, authors.hashes.length];
  return {
    // In one order, so that the sums are the same to the last bit however the papers come.
    papers: [...new Set(papers)].sort((a, b) => a - b),
    heldBy: new Uint32Array(termCount),
    evidence: new Float64Array(termCount),
    weights: new Float64Array(termCount),
    authoredBy: new Uint32Array(authorCount),
    authorWeights: new Float64Array(authorCount),
  };
}

function weighAuthors({ ids, authors }: Corpus, { papers, authoredBy, authorWeights }: Profile): void {
  for (const paper of papers) {
    const theirs = authors.numbers.subarray(authors.starts[paper], authors.starts[paper + 1]);
    for (const author of theirs) authoredBy[author] = (authoredBy[author] ?? 0) + 1;
  }
  const mostTelling = Math.log(ids.length / 2);
  for (let author = 0; author < authorWeights.length; author += 1) {
    const more = Math.max(0, (authoredBy[author] ?? 0) - 1) / papers.length;
    if (more > 0) {
      authorWeights[author] = (more * Math.log(ids.length / (authors.frequencies[author] ?? 1))) / mostTelling;
    }
  }
}

/** What the reader wants left out of a profile. */
export interface Struck {
  /** As `termsOf` names them. */
  readonly terms: readonly string[];
  readonly authors: readonly string[];
}

/** The profile without these terms and authors: each takes with it what it added to a score, and leaves the rest as it was. */
export function withoutStruck({ terms, authors }: Corpus, profile: Profile, struck: Struck): Profile {
  if (struck.terms.length + struck.authors.length === 0) return profile;
  const without = (values: Float64Array, hashes: Uint32Array, gone: ReadonlySet<number>): Float64Array =>
    values.map((value, number) => (gone.has(hashes[number] ?? 0) ? 0 : value));
  const goneTerms = new Set(struck.terms.map(termHash));
  return {
    ...profile,
    evidence: without(profile.evidence, terms.hashes, goneTerms),
    weights: without(profile.weights, terms.hashes, goneTerms),
    authorWeights: without(profile.authorWeights, authors.hashes, new Set(struck.authors.map(authorHash))),
  };
}
