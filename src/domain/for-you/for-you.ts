import { bestPlaces } from './best-places.ts';
import { spreadOut } from './close-papers.ts';
import type { Corpus } from './corpus.ts';
import { EXPLORED_AT, explorationPlace, type RankCandidate, votesOf } from './exploration.ts';
import { type Profile, profileOf, type Struck, withoutStruck } from './profile.ts';
import { scoresOf } from './scores.ts';
import { similarityProfile } from './similar.ts';

export interface ForYouRow<Kind extends RankCandidate = RankCandidate> {
  readonly candidate: Kind;
  /** As `Scores`; the votes where nothing is saved. */
  readonly score: number;
  /** Not there because it fits, but to show what else there is. */
  readonly isExploration?: true;
}

export interface ForYou<Kind extends RankCandidate = RankCandidate> {
  readonly rows: readonly ForYouRow<Kind>[];
  readonly unknown: readonly Unknown[];
  readonly profile: Profile;
  /** For `sharesOf`. */
  readonly textScale: number;
}

/**
 * What can't be known from so few saved papers: from none what the reader likes; from one which of its words and authors count;
 * from two whether they have their words in common by chance.
 */
export type Unknown = 'taste' | 'words' | 'authors' | 'chance';

/** What "For you" is made of: ids of saved papers, all or those with one tag; and what the reader struck from it. */
export interface ForYouRequest<Kind extends RankCandidate> {
  readonly saved: readonly string[];
  readonly struck: Struck & { readonly papers: readonly string[] };
  /** Newest first: of papers that fit alike, the newer comes first. */
  readonly candidates: readonly Kind[];
  readonly limit: number;
  /** Whether one place is given to a paper that doesn't fit. */
  readonly explores?: boolean;
}

/**
 * The candidates that fit the saved papers best. Struck papers count as if they weren't saved. With one saved paper: those that are
 * similar to it. With none: those with the most votes. Linear in the terms of all papers.
 */
export function forYou<Kind extends RankCandidate>(corpus: Corpus, request: ForYouRequest<Kind>): ForYou<Kind> {
  const struckPapers = new Set(request.struck.papers);
  const ids = new Set(request.saved.filter((id) => !struckPapers.has(id)));
  const saved = [...ids].flatMap((id) => corpus.numbers.get(id) ?? []);
  const unstruck = saved.length === 1 ? similarityProfile(corpus, saved) : profileOf(corpus, saved);
  const profile = withoutStruck(corpus, unstruck, request.struck);

  const candidates = request.candidates.filter(({ id }) => corpus.numbers.has(id));
  const papers = candidates.flatMap(({ id }) => corpus.numbers.get(id) ?? []);
  const { values, textScale } = scoresOf(corpus, profile, papers, unstruck);
  const scores = saved.length === 0 ? Float64Array.from(candidates, votesOf) : values;
  const best = bestPlaces(scores, request.limit + SLACK);
  const first = (saved.length === 0 ? best : spreadPlaces(corpus, papers, best)).slice(0, request.limit);
  const toExplore = request.explores && saved.length > 0 ? explorationPlace({ candidates, scores, first }) : undefined;
  const shown = toExplore === undefined ? first : first.toSpliced(EXPLORED_AT, 0, toExplore).slice(0, first.length);
  return {
    rows: shown.flatMap((place) => {
      const candidate = candidates[place];
      if (!candidate) return [];
      const row = { candidate, score: scores[place] ?? 0 };
      return place === toExplore ? [{ ...row, isExploration: true }] : [row];
    }),
    unknown: UNKNOWN[saved.length] ?? [],
    profile,
    textScale,
  };
}

/** By the number of saved papers. */
const UNKNOWN: readonly (readonly Unknown[])[] = [['taste'], ['words', 'authors'], ['chance']];

/** What may move up where near-copies wait. */
const SLACK = 20;

function spreadPlaces(corpus: Corpus, papers: readonly number[], places: readonly number[]): number[] {
  const placeOf = new Map(places.map((place) => [papers[place] ?? -1, place]));
  return spreadOut(corpus, [...placeOf.keys()]).flatMap((paper) => placeOf.get(paper) ?? []);
}
