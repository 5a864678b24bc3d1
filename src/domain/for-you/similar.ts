import { bestPlaces } from './best-places.ts';
import type { Corpus } from './corpus.ts';
import type { CountedPaper } from './count-terms.ts';
import { type Profile, profileOf, textProfile } from './profile.ts';
import { textScores } from './scores.ts';

/** A paper by number, and how like the question it is: 0 to about 1. */
export interface SimilarPaper {
  readonly paper: number;
  readonly similarity: number;
}

/** A paper that is like another one, as it is told. */
export interface SimilarTo {
  readonly id: string;
  readonly title: string;
  /** What both have, the most telling first. */
  readonly words: readonly string[];
  readonly isSaved: boolean;
}

/** The papers that are most like one paper, or like several in what these have in common; nearest first, without those themselves. */
export function similarPapers(corpus: Corpus, papers: readonly number[], limit: number): SimilarPaper[] {
  return nearest(corpus, similarityProfile(corpus, papers), limit);
}

/** The papers that are most like a text, which is none of theirs. */
export function papersLikeText(corpus: Corpus, counted: CountedPaper, limit: number): SimilarPaper[] {
  return nearest(corpus, withNeighbours(corpus, textProfile(corpus, counted)), limit);
}

/**
 * The profile by which papers are like these: their own, and with three tenths of its length that of the 20 papers that come
 * nearest to it. What those have in common is what the papers are about. Linear in the terms of all papers.
 */
export function similarityProfile(corpus: Corpus, papers: readonly number[]): Profile {
  return withNeighbours(corpus, profileOf(corpus, papers));
}

function withNeighbours(corpus: Corpus, own: Profile): Profile {
  const around = profileOf(
    corpus,
    nearest(corpus, own, NEIGHBOURS).map(({ paper }) => paper),
  );
  const scale = (NEIGHBOURHOOD * lengthOf(own.weights)) / (lengthOf(around.weights) || 1);
  return { ...own, weights: own.weights.map((weight, term) => weight + scale * (around.weights[term] ?? 0)) };
}

const NEIGHBOURS = 20;
const NEIGHBOURHOOD = 0.3;

function nearest(corpus: Corpus, profile: Profile, limit: number): SimilarPaper[] {
  const own = new Set(profile.papers);
  // The newest come last in a corpus, and first among papers that are alike.
  const papers = [...corpus.ids.keys()].reverse().filter((paper) => !own.has(paper));
  const similarities = textScores(corpus, profile, papers);
  const length = lengthOf(profile.weights) || 1;
  return bestPlaces(similarities, limit).flatMap((place) => {
    const [paper, similarity = 0] = [papers[place], similarities[place]];
    return paper !== undefined && similarity > 0 ? [{ paper, similarity: similarity / length }] : [];
  });
}

function lengthOf(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value ** 2, 0));
}
