import { profileOf } from '../../domain/for-you/profile.ts';
import { sharesByName } from '../../domain/for-you/shares.ts';
import { type SimilarTo, similarPapers } from '../../domain/for-you/similar.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import type { Store } from '../open-store.ts';
import { readFoundPapers } from '../search/read-found.ts';
import type { Ranking } from './open-ranking.ts';

const SHOWN = 8;
/** Below that they have a word in common by chance. */
const LEAST_SIMILARITY = 0.04;
const WORDS_SHOWN = 3;

/** The papers of cache, reading list and archive that are nearest to one; undefined where its terms are not counted. */
export async function readSimilar(
  store: Store,
  { corpus }: Pick<Ranking, 'corpus'>,
  id: string,
): Promise<readonly SimilarTo[] | undefined> {
  const number = corpus.numbers.get(id);
  if (number === undefined) return undefined;
  const near = similarPapers(corpus, [number], SHOWN * 2).filter(({ similarity }) => similarity >= LEAST_SIMILARITY);
  const ids = near.flatMap(({ paper }) => corpus.ids[paper] ?? []);
  const found = await readFoundPapers(store, ids);
  const profile = profileOf(corpus, [number]);
  return ids
    .flatMap((other) => {
      const { paper, saved } = found.get(other) ?? {};
      if (!paper) return [];
      const { terms } = sharesByName(corpus, profile, { paper, textScale: 1 });
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
