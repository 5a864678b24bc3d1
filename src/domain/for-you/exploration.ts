import { bestPlaces } from './best-places.ts';

/** A paper that may be shown: not saved, not hidden, known to the corpus. */
export interface RankCandidate {
  readonly id: string;
  readonly votes?: number;
}

/** Votes that nobody told lift nothing. */
export function votesOf({ votes = 0 }: RankCandidate): number {
  return votes;
}

/** The place of the row that shows what else there is: one of ten. */
export const EXPLORED_AT = 9;

/**
 * The place of the candidate to explore: of those that fit less than the mean, the one with the most votes. Undefined where there is
 * none, or where fewer than ten rows are shown first.
 */
export function explorationPlace({
  candidates,
  scores,
  first,
}: {
  readonly candidates: readonly RankCandidate[];
  readonly scores: Float64Array;
  /** The places that are shown because they fit. */
  readonly first: readonly number[];
}): number | undefined {
  if (first.length <= EXPLORED_AT) return undefined;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const taken = new Set(first);
  const votes = candidates.map((candidate, place) =>
    (scores[place] ?? 0) < mean && !taken.has(place) ? votesOf(candidate) : LEFT_OUT,
  );
  const [place] = bestPlaces(votes, 1);
  return place === undefined || votes[place] === LEFT_OUT ? undefined : place;
}

const LEFT_OUT = -1;
