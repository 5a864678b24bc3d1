import { type Corpus, eachTerm } from './corpus.ts';

/**
 * From here on two papers are close: the cosine of their vectors. Of 4 million pairs of recorded papers 64 are: the two reports on
 * SageAttention have 0.39, two systems for inference on long contexts 0.22, two surveys of GUI agents just not (0.19).
 */
const CLOSE = 0.2;

/** Those of `others` that are close to a paper, closest first: "close to two papers you read". */
export function papersCloseTo(corpus: Corpus, paper: number, others: readonly number[]): number[] {
  const closeness = closenessTo(corpus, paper);
  return others
    .filter((other) => other !== paper)
    .map((other) => ({ other, cosine: closeness(other) }))
    .filter(({ cosine }) => cosine >= CLOSE)
    .sort((a, b) => b.cosine - a.cosine)
    .map(({ other }) => other);
}

/**
 * The papers in their order, but none straight after four that are all close to it: it waits for the first place where it isn't.
 * Looks no more than 50 places ahead, so that the time is linear; where there are only such papers, they stay in order.
 */
export function spreadOut(corpus: Corpus, papers: readonly number[]): number[] {
  const waiting = papers.slice(0, LOOK_AHEAD);
  const spread: number[] = [];
  for (const next of [...papers.slice(LOOK_AHEAD), ...Array<undefined>(waiting.length)]) {
    const before = spread.slice(-IN_A_ROW);
    const isOneMore = (paper: number): boolean =>
      before.length === IN_A_ROW && papersCloseTo(corpus, paper, before).length === IN_A_ROW;
    const place = Math.max(
      0,
      waiting.findIndex((paper) => !isOneMore(paper)),
    );
    spread.push(...waiting.splice(place, 1));
    if (next !== undefined) waiting.push(next);
  }
  return spread;
}

const IN_A_ROW = 4;
const LOOK_AHEAD = 50;

/** The cosine of one paper's vector with another's. */
function closenessTo(corpus: Corpus, paper: number): (other: number) => number {
  const vector = new Map<number, number>();
  eachTerm(corpus, paper, (term, value) => {
    vector.set(term, value);
  });
  return (other) => {
    let cosine = 0;
    eachTerm(corpus, other, (term, value) => {
      cosine += value * (vector.get(term) ?? 0);
    });
    return cosine;
  };
}
