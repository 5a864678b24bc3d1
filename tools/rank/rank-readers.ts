import { type Corpus, corpusOf } from '../../src/domain/for-you/corpus.ts';
import { type CountedPaper, countTerms } from '../../src/domain/for-you/count-terms.ts';
import { forYou } from '../../src/domain/for-you/for-you.ts';
import { latexToText } from '../../src/domain/latex/latex.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { foldWord } from '../../src/domain/search/fold.ts';
import type { Reader, Readers } from './read-readers.ts';

/** By reader: the ids of the hundred papers that fit best, best first, out of those after the cut, less what is saved or hidden. */
export function rankReaders(
  { order, readers }: Readers,
  papers: ReadonlyMap<string, Paper>,
): Readonly<Record<string, readonly string[]>> {
  const listed = order.flatMap((id) => papers.get(id) ?? []);
  const counted = listed.map(countTerms);
  const rankings = new Map<string, readonly string[]>();
  let [key, corpus]: [string | undefined, Corpus] = [undefined, corpusOf([])];
  for (const reader of readers.toSorted((a, b) => compareText(corpusKey(a), corpusKey(b)))) {
    if (corpusKey(reader) !== key) corpus = corpusFor(reader, listed, counted);
    key = corpusKey(reader);
    rankings.set(reader.id, ranking(corpus, reader, listed));
  }
  return Object.fromEntries(readers.map(({ id }) => [id, rankings.get(id) ?? []]));
}

const RANKED = 100;

function ranking(corpus: Corpus, { liked, hidden, cut }: Reader, listed: readonly Paper[]): string[] {
  const left = new Set([...liked, ...hidden]);
  const candidates = listed
    .slice(cut)
    .reverse()
    .filter(({ id }) => !left.has(id));
  const struck = { terms: [], authors: [], papers: [] };
  return forYou(corpus, { saved: liked, struck, candidates, limit: RANKED }).rows.map(({ candidate }) => candidate.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Readers for whom the same words and names count share a corpus. */
function corpusKey({ hideWords, noAuthors }: Reader): string {
  return JSON.stringify([noAuthors, hideWords.toSorted()]);
}

function corpusFor(
  { hideWords, noAuthors }: Reader,
  listed: readonly Paper[],
  counted: readonly CountedPaper[],
): Corpus {
  const deleted = new Set(hideWords.map(foldWord));
  const left = counted.map((before, place) => {
    const paper = listed[place];
    return paper ? countedWithout(deleted, paper, before) : before;
  });
  return corpusOf(noAuthors ? left.map((paper) => ({ ...paper, authors: new Uint32Array() })) : left);
}

/** Most papers hold none of the deleted words, and stay as they were counted. */
function countedWithout(deleted: ReadonlySet<string>, paper: Paper, counted: CountedPaper): CountedPaper {
  if (deleted.size === 0) return counted;
  const without = (text: string): string =>
    latexToText(text).replace(WORD, (word) => (deleted.has(foldWord(word)) ? ' ' : word));
  const [title, abstract] = [without(paper.title), without(paper.abstract)];
  const isSame = title === latexToText(paper.title) && abstract === latexToText(paper.abstract);
  return isSame ? counted : countTerms({ ...paper, title, abstract });
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
