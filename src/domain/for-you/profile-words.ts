import type { Paper } from '../paper.ts';
import type { Corpus } from './corpus.ts';
import { foldedIntoPairs } from './fold-into-pairs.ts';
import type { Profile } from './profile.ts';
import { authorHash, termHash, termsOf } from './terms.ts';

/** A profile as its reader can read it. */
export interface ReadableProfile {
  readonly words: readonly ProfileWord[];
  readonly authors: readonly ProfileAuthor[];
}

export interface ProfileWord {
  readonly name: string;
  /** Itself, and the words of a pair that go with it. */
  readonly terms: readonly string[];
  /** 0 to 1: of the weight of the first one. */
  readonly weight: number;
  readonly heldBy: number;
}

export interface ProfileAuthor {
  readonly name: string;
  /** 0 to 1: of the weight of the first one. */
  readonly weight: number;
  readonly authoredBy: number;
}

/** The words and names that weigh most, at most `limit` of each, by the texts of the papers that the profile is of. */
export function readableProfile(
  { terms, authors }: Corpus,
  profile: Profile,
  { papers, limit }: { readonly papers: readonly Paper[]; readonly limit: number },
): ReadableProfile {
  const heaviest = placesOf(profile.weights);
  const wanted = new Map(heaviest.map((term) => [terms.hashes[term] ?? 0, term]));
  const names = new Map<number, string>();
  for (const paper of papers) {
    for (const name of new Set(termsOf(paper))) {
      const term = wanted.get(termHash(name));
      if (term !== undefined) names.set(term, name);
    }
  }
  const words = heaviest.flatMap((term): ProfileWord[] => {
    const name = names.get(term);
    if (name === undefined) return [];
    return [{ name, terms: [name], weight: profile.weights[term] ?? 0, heldBy: profile.heldBy[term] ?? 0 }];
  });
  const authorNames = new Map(
    papers.flatMap((paper) => paper.authors.map((name) => [authorHash(name), name] as const)),
  );
  const people = placesOf(profile.authorWeights).flatMap((author) => {
    const name = authorNames.get(authors.hashes[author] ?? 0);
    if (name === undefined) return [];
    return { name, weight: profile.authorWeights[author] ?? 0, authoredBy: profile.authoredBy[author] ?? 0 };
  });
  return {
    words: relative(foldedIntoPairs(words, 'weight')).slice(0, limit),
    authors: relative(people).slice(0, limit),
  };
}

/** The places of what weighs anything, the heaviest first. */
function placesOf(weights: Float64Array): number[] {
  const places = [...weights.keys()].filter((place) => (weights[place] ?? 0) > 0);
  return places.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
}

function relative<Part extends { readonly weight: number }>(parts: readonly Part[]): Part[] {
  const first = parts[0]?.weight || 1;
  return parts.map((part) => ({ ...part, weight: part.weight / first }));
}
