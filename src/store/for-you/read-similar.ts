import { countTerms } from '../../domain/for-you/count-terms.ts';
import { type Profile, profileOf, textProfile } from '../../domain/for-you/profile.ts';
import { sharesByName } from '../../domain/for-you/shares.ts';
import { papersLikeText, type SimilarPaper, type SimilarTo, similarPapers } from '../../domain/for-you/similar.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import type { Store } from '../open-store.ts';
import { readFoundPapers } from '../search/read-found.ts';
import type { Ranking } from './open-ranking.ts';

/** What is to be compared with all papers. */
export interface SimilarAsked {
  /** One paper, or several. */
  readonly ids: readonly string[];
  /** Stands in for a paper that nobody has here. */
  readonly title?: string;
}

const SHOWN = 8;
/** Below that they have a word in common by chance. */
const LEAST_SIMILARITY = 0.04;
const WORDS_SHOWN = 3;

/** The papers of cache, reading list and archive that are nearest to one or to several; undefined where nothing of these is known to compare. */
export async function readSimilar(
  store: Store,
  { corpus }: Pick<Ranking, 'corpus'>,
  asked: SimilarAsked,
): Promise<readonly SimilarTo[] | undefined> {
  const known = compared(corpus, asked);
  if (!known) return undefined;
  const near = known.near.filter(({ similarity }) => similarity >= LEAST_SIMILARITY);
  const ids = near.flatMap(({ paper }) => corpus.ids[paper] ?? []);
  const found = await readFoundPapers(store, ids);
  return ids
    .flatMap((other) => {
      const { paper, saved } = found.get(other) ?? {};
      if (!paper) return [];
      const { terms } = sharesByName(corpus, known.profile, { paper, textScale: 1 });
      const words = terms.flatMap(({ name }) => name || []).slice(0, WORDS_SHOWN);
      return {
        id: other,
        title: latexToText(paper.title),
        words,
        isSaved: saved !== undefined && saved.removedAt === undefined,
      };
    })
    .slice(0, SHOWN);
}

function compared(
  corpus: Ranking['corpus'],
  { ids, title }: SimilarAsked,
): { readonly profile: Profile; readonly near: readonly SimilarPaper[] } | undefined {
  const numbers = ids.flatMap((id) => corpus.numbers.get(id) ?? []);
  if (numbers.length > 0) {
    return { profile: profileOf(corpus, numbers), near: similarPapers(corpus, numbers, SHOWN * 2) };
  }
  if (!title) return undefined;
  const counted = countTerms({ id: '', title, abstract: '', authors: [] });
  return { profile: textProfile(corpus, counted), near: papersLikeText(corpus, counted, SHOWN * 2) };
}
