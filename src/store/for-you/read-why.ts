import type { StruckParts } from '../../domain/for-you/struck.ts';
import { termsOf } from '../../domain/for-you/terms.ts';
import { struckPartsOf, type Why, type WhyPart } from '../../domain/for-you/why.ts';
import { latexToText } from '../../domain/latex/latex.ts';
import { readPaper } from '../feeds/read-paper.ts';
import type { Store } from '../open-store.ts';
import { readFoundPapers } from '../search/read-found.ts';
import type { ForYouReading } from './read-for-you.ts';

const PAPERS_SHOWN = 5;
const PARTS_SHOWN = 8;

/** Takes the score of a paper apart; undefined where nobody has the paper. */
export async function readWhy(
  store: Store,
  { explain, idOf }: ForYouReading,
  struck: StruckParts,
  id: string,
): Promise<Why | undefined> {
  const paper = await readPaper(store, id);
  if (!paper) return undefined;
  const { score, terms, authors, papers } = explain(paper);
  const whole = score || 1;
  const parts: WhyPart[] = [
    ...terms
      .filter(({ name }) => name !== '')
      .map(({ name, terms: all, share, heldBy }) => ({
        strike: { by: 'word' as const, terms: all },
        name,
        share: share / whole,
        heldBy,
      })),
    ...authors.map(({ name, share, authoredBy }) => ({
      strike: { by: 'author' as const, name },
      name,
      share: share / whole,
      heldBy: authoredBy,
    })),
  ];
  const shown = papers.slice(0, PAPERS_SHOWN).flatMap(({ paper: number, share }) => {
    const paperId = idOf(number);
    return paperId === undefined ? [] : [{ id: paperId, share: share / whole }];
  });
  const titles = await readFoundPapers(store, [...shown.map((one) => one.id), ...struck.papers]);
  const titleOf = (of: string): string => latexToText(titles.get(of)?.paper.title ?? of);
  const held = new Set(termsOf(paper));
  const names = new Set(paper.authors);
  return {
    parts: parts.sort((a, b) => b.share - a.share).slice(0, PARTS_SHOWN),
    papers: shown.map((one) => ({
      strike: { by: 'paper', id: one.id },
      name: titleOf(one.id),
      share: one.share,
    })),
    struck: struckPartsOf(
      {
        words: struck.words.filter((all) => all.some((term) => held.has(term))),
        authors: struck.authors.filter((name) => names.has(name)),
        papers: struck.papers,
      },
      titleOf,
    ),
  };
}
