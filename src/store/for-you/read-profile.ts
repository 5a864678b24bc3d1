import { profileOf, withoutStruck } from '../../domain/for-you/profile.ts';
import { type ReadableProfile, readableProfile } from '../../domain/for-you/profile-words.ts';
import type { StruckParts } from '../../domain/for-you/struck.ts';
import { type StruckPart, struckPartsOf } from '../../domain/for-you/why.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import type { Paper } from '../../domain/paper.ts';
import type { Store } from '../open-store.ts';
import { readFoundPapers } from '../search/read-found.ts';
import type { Ranking } from './open-ranking.ts';

/** The profile as the settings show it: what is used, what weighs most, and what was struck. */
export interface ShownProfile extends ReadableProfile {
  /** So many saved papers count, and among so many papers they are compared. */
  readonly saved: number;
  readonly papers: number;
  readonly struck: readonly StruckPart[];
}

const WORDS_SHOWN = 40;

/** What is known of the reader, by the reading list and without what was struck. */
export async function readProfile(
  store: Store,
  { corpus, saved }: Ranking,
  struck: StruckParts,
): Promise<ShownProfile> {
  const left = new Set(struck.papers);
  const counted = saved.filter((id) => !left.has(id) && corpus.numbers.has(id));
  const found = await readFoundPapers(store, [...counted, ...struck.papers]);
  const numbers = counted.flatMap((id) => corpus.numbers.get(id) ?? []);
  const profile = withoutStruck(corpus, profileOf(corpus, numbers), {
    terms: struck.words.flat(),
    authors: struck.authors,
  });
  const papers: Paper[] = counted.flatMap((id) => found.get(id)?.paper ?? []);
  const titleOf = (id: string): string => latexToText(found.get(id)?.paper.title ?? id);
  return {
    ...readableProfile(corpus, profile, { papers, limit: WORDS_SHOWN }),
    saved: counted.length,
    papers: corpus.ids.length,
    struck: struckPartsOf(struck, titleOf),
  };
}
