import type { Paper } from '../paper.ts';
import { type Corpus, eachTerm } from './corpus.ts';
import { foldedIntoPairs } from './fold-into-pairs.ts';
import type { Profile } from './profile.ts';
import { AUTHOR_SCALE } from './scores.ts';
import { authorHash, termHash, termsOf } from './terms.ts';

/** What a score is made of, greatest first. Terms and authors add up to it, and so do the papers of the profile. */
export interface Shares {
  readonly score: number;
  readonly terms: readonly TermShare[];
  readonly authors: readonly AuthorShare[];
  readonly papers: readonly PaperShare[];
}

export interface TermShare {
  /** "gaussian splatting"; empty where the paper's text has changed since its terms were counted. */
  readonly name: string;
  /** The terms whose striking takes the share away: a pair with those of its words that are counted with it. */
  readonly terms: readonly string[];
  readonly share: number;
  /** How many papers of the profile hold it. */
  readonly heldBy: number;
}

export interface AuthorShare {
  readonly name: string;
  readonly share: number;
  readonly authoredBy: number;
}

export interface PaperShare {
  /** Its number. */
  readonly paper: number;
  readonly share: number;
}

/**
 * Takes the score of a paper apart, exactly: by term, by author, and by paper of the profile. `textScale` is that of the score.
 * Linear in the terms of the profile's papers. All shares are 0 for a paper that the corpus doesn't have.
 */
export function sharesOf(
  corpus: Corpus,
  profile: Profile,
  { paper, textScale }: { readonly paper: Paper; readonly textScale: number },
): Shares {
  const number = corpus.numbers.get(paper.id);
  if (number === undefined) return { score: 0, terms: [], authors: [], papers: [] };
  const { terms, authors } = sharesByName(corpus, profile, { paper, textScale });
  const textScore = sumOf(terms);
  return {
    score: textScore + sumOf(authors),
    terms,
    authors,
    papers: paperShares(corpus, profile, { number, textScore }).sort(greaterFirst),
  };
}

/** The shares by term and author alone, greatest first: linear in the terms of the one paper. */
export function sharesByName(
  corpus: Corpus,
  profile: Profile,
  { paper, textScale }: { readonly paper: Paper; readonly textScale: number },
): Pick<Shares, 'terms' | 'authors'> {
  const number = corpus.numbers.get(paper.id);
  if (number === undefined) return { terms: [], authors: [] };
  return {
    terms: foldedIntoPairs(termShares(corpus, profile, { paper, number, textScale }), 'share'),
    authors: authorShares(corpus, profile, { paper, number }).sort(greaterFirst),
  };
}

function termShares(
  corpus: Corpus,
  { weights, heldBy }: Profile,
  { paper, number, textScale }: { readonly paper: Paper; readonly number: number; readonly textScale: number },
): TermShare[] {
  const names = new Map(termsOf(paper).map((term) => [termHash(term), term]));
  const shares: TermShare[] = [];
  eachTerm(corpus, number, (term, value) => {
    const share = value * (weights[term] ?? 0) * textScale;
    const name = names.get(corpus.terms.hashes[term] ?? 0);
    if (share > 0) shares.push({ name: name ?? '', terms: name ? [name] : [], share, heldBy: heldBy[term] ?? 0 });
  });
  return shares;
}

function authorShares(
  corpus: Corpus,
  { authoredBy, authorWeights }: Profile,
  { paper, number }: { readonly paper: Paper; readonly number: number },
): AuthorShare[] {
  const names = new Map(paper.authors.map((name) => [authorHash(name), name]));
  return [...authorsOf(corpus, number)].flatMap((author) => {
    const share = (authorWeights[author] ?? 0) * AUTHOR_SCALE;
    const name = names.get(corpus.authors.hashes[author] ?? 0) ?? '';
    return share > 0 ? [{ name, share, authoredBy: authoredBy[author] ?? 0 }] : [];
  });
}

/**
 * By paper of the profile: the part of the text's score that comes from its own vector, and of each author's share an equal part.
 * What a similarity profile adds of its neighbours is told in proportion.
 */
function paperShares(
  corpus: Corpus,
  { papers, evidence, authoredBy, authorWeights }: Profile,
  { number, textScore }: { readonly number: number; readonly textScore: number },
): PaperShare[] {
  const pulls = new Float64Array(corpus.terms.hashes.length);
  eachTerm(corpus, number, (term, value) => {
    pulls[term] = value * (evidence[term] ?? 0);
  });
  const authorPulls = new Float64Array(corpus.authors.hashes.length);
  for (const author of authorsOf(corpus, number)) {
    authorPulls[author] = ((authorWeights[author] ?? 0) * AUTHOR_SCALE) / Math.max(1, authoredBy[author] ?? 0);
  }
  const fromTexts = papers.map((paper) => {
    let sum = 0;
    eachTerm(corpus, paper, (term, value) => {
      sum += value * (pulls[term] ?? 0);
    });
    return sum;
  });
  const all = fromTexts.reduce((sum, each) => sum + each, 0);
  return papers.flatMap((paper, place) => {
    const part = all > 0 ? (fromTexts[place] ?? 0) / all : 1 / papers.length;
    const fromAuthors = authorsOf(corpus, paper).reduce((sum, author) => sum + (authorPulls[author] ?? 0), 0);
    const share = textScore * part + fromAuthors;
    return share > 0 ? [{ paper, share }] : [];
  });
}

function authorsOf({ authors }: Corpus, paper: number): Uint32Array {
  return authors.numbers.subarray(authors.starts[paper], authors.starts[paper + 1]);
}

function sumOf(shares: readonly { readonly share: number }[]): number {
  return shares.reduce((sum, { share }) => sum + share, 0);
}

function greaterFirst(a: { readonly share: number }, b: { readonly share: number }): number {
  return b.share - a.share;
}
