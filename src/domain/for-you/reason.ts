import type { Paper } from '../paper.ts';
import { STOP_WORDS, WEAK_WORDS } from '../topics/plain-words.ts';
import { singular } from '../topics/singular.ts';
import { papersCloseTo } from './close-papers.ts';
import type { Corpus } from './corpus.ts';
import type { Profile } from './profile.ts';
import { sharesByName } from './shares.ts';
import { wordsOfPair } from './terms.ts';

/** Why a paper stands in the list, in a line. */
export interface Reason {
  /** The terms that count most and name a subject; none where only such as "behind" or "propose" count. */
  readonly words: readonly string[];
  /** The author who does, where somebody is followed so. */
  readonly author?: string;
  /** So many saved papers hold the first of the words, or what counts most. */
  readonly heldBy: number;
  /** It is almost the same as so many saved papers. */
  readonly closeTo: number;
  /** From longer ago; or not there because it fits. */
  readonly as?: 'missed' | 'exploration';
}

const WORDS_MAX = 2;
/** What adds less than a third of the first one is no reason. */
const LEAST_PART = 1 / 3;

/** Among fewer papers, few terms count, and having some of them in common says little. */
const CLOSE_FROM = 1_000;

/** "gaussian splatting", "lora", but not "large" alone. */
function isSubject(name: string): boolean {
  return !isEveryAbstracts(name) && (wordsOfPair(name) !== undefined || !WEAK_WORDS.has(singular(name)));
}

/** What every abstract says of itself. */
function isEveryAbstracts(name: string): boolean {
  return (wordsOfPair(name) ?? [name]).every((word) => STOP_WORDS.has(singular(word)));
}

/** The reason of one paper. Linear in its terms, and in those of the profile's papers where it is close to one. */
export function reasonOf(
  corpus: Corpus,
  profile: Profile,
  { paper, textScale }: { readonly paper: Paper; readonly textScale: number },
): Omit<Reason, 'as'> {
  const { terms, authors } = sharesByName(corpus, profile, { paper, textScale });
  const named = terms.filter(({ name }) => name !== '');
  const [first] = named;
  const counting = named.filter(({ share }) => share >= (first?.share ?? 0) * LEAST_PART);
  const subjects = counting.filter(({ name }) => isSubject(name));
  const told = (subjects.length > 0 ? subjects : counting.filter(({ name }) => !isEveryAbstracts(name))).slice(
    0,
    WORDS_MAX,
  );
  const author = authors.find(({ share }) => share >= (first?.share ?? 0));
  const number = corpus.ids.length < CLOSE_FROM ? undefined : corpus.numbers.get(paper.id);
  return {
    words: told.map(({ name }) => name),
    ...(author && { author: author.name }),
    heldBy: (told[0] ?? first)?.heldBy ?? 0,
    closeTo: number === undefined ? 0 : papersCloseTo(corpus, number, profile.papers).length,
  };
}
