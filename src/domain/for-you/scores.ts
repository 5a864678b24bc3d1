import { type Corpus, SATURATED } from './corpus.ts';
import type { Profile } from './profile.ts';

/** How well papers fit a profile, in standard deviations of what their texts add. */
export interface Scores {
  /** By place in the papers that were asked for. */
  readonly values: Float64Array;
  /** What the sum over a paper's terms is multiplied with. */
  readonly textScale: number;
}

/**
 * The score of each of `papers`: what its text has in common with the profile, divided by the standard deviation of that over
 * them all, and 10 times the weights of its authors. Struck terms count for that deviation, so that striking one changes nothing
 * but its own share. Linear in the papers' terms.
 */
export function scoresOf(corpus: Corpus, profile: Profile, papers: readonly number[], unstruck = profile): Scores {
  const texts = textScores(corpus, profile, papers);
  const textScale = 1 / (deviation(unstruck === profile ? texts : textScores(corpus, unstruck, papers)) || 1);
  const { starts, numbers } = corpus.authors;
  for (const [place, paper] of papers.entries()) {
    let authors = 0;
    const [from = 0, to = 0] = [starts[paper], starts[paper + 1]];
    for (let at = from; at < to; at += 1) authors += profile.authorWeights[numbers[at] ?? 0] ?? 0;
    texts[place] = (texts[place] ?? 0) * textScale + authors * AUTHOR_SCALE;
  }
  return { values: texts, textScale };
}

/** What a weight of 1 of an author adds to a score. */
export const AUTHOR_SCALE = 10;

/** By place in `papers`: the sum over the terms of a paper, value times weight. */
export function textScores(corpus: Corpus, profile: Profile, papers: readonly number[]): Float64Array {
  const { terms, counts, idf, norms } = corpus;
  const { starts, numbers } = terms;
  const pulls = profile.weights.map((weight, term) => weight * (idf[term] ?? 0));
  const scores = new Float64Array(papers.length);
  for (let place = 0; place < papers.length; place += 1) {
    const paper = papers[place] ?? 0;
    let sum = 0;
    const to = starts[paper + 1] ?? 0;
    for (let at = starts[paper] ?? 0; at < to; at += 1) {
      sum += (pulls[numbers[at] ?? 0] ?? 0) * (SATURATED[counts[at] ?? 0] ?? 0);
    }
    scores[place] = sum / (norms[paper] ?? 1);
  }
  return scores;
}

function deviation(values: Float64Array): number {
  if (values.length === 0) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const found = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return found > ROUNDING * Math.abs(mean) ? found : 0;
}

/** Values that are all the same differ in their last bits: that is no deviation, and dividing by it would be no score. */
const ROUNDING = 1e-12;
