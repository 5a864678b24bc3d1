import { latexToText } from '../latex/latex.ts';
import type { Paper } from '../paper.ts';
import { shownName } from '../row.ts';
import { matchRanges, type Range } from './match-ranges.ts';
import { type Asked, MATCH, matchOf, matchWithTypos, queryOf } from './query.ts';
import { searchedText } from './searched-text.ts';
import { indexedWords } from './words.ts';

/** Why a paper was found, where its row doesn't show it. */
export interface UnseenMatch {
  readonly by: 'keyword' | 'organisation' | 'author' | 'summary';
  /** A name, or the words around the match. */
  readonly text: string;
  readonly ranges: readonly Range[];
}

export interface Searched {
  readonly query: string;
  /** As `find` said. */
  readonly withTypos: boolean;
}

/** The words asked for that none of these texts answers. */
export function unseenWords(shown: readonly string[], searched: Searched): readonly Asked[] {
  return shown.reduce<readonly Asked[]>(
    (missing, text) => (missing.length === 0 ? missing : missing.filter((asked) => !answers(text, asked, searched))),
    queryOf(searched.query),
  );
}

/** The first of a paper's names, else the place in its summary, that answers one of these words. */
export function unseenMatch(paper: Paper, words: readonly Asked[], searched: Searched): UnseenMatch | undefined {
  const { keywords = [], organisation, authors } = paper;
  const has = (text: string): boolean => words.some((asked) => answers(text, asked, searched));
  const name = (by: UnseenMatch['by'], names: readonly string[]): UnseenMatch | undefined => {
    const found = names.find(has);
    return found === undefined ? undefined : marked(by, shownName(found), searched);
  };
  return (
    name('keyword', keywords.map(latexToText)) ??
    name('author', authors) ??
    name('organisation', organisation ? [organisation.name] : []) ??
    inSummary(searchedText(paper).at(-1) ?? '', words, searched)
  );
}

/** So many characters before and behind, and on to the next word. */
const AROUND = 24;

function inSummary(text: string, words: readonly Asked[], searched: Searched): UnseenMatch | undefined {
  const word = indexedWords(text).find(({ word }) => words.some((asked) => isAnswer(word, asked, searched)));
  if (!word) return undefined;
  const start = word.start <= AROUND ? 0 : text.indexOf(' ', word.start - AROUND) + 1;
  const space = text.indexOf(' ', word.end + AROUND);
  const [from, to] = [start > word.start ? word.start : start, space === -1 ? text.length : space];
  return marked('summary', `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`, searched);
}

function marked(by: UnseenMatch['by'], text: string, { query, withTypos }: Searched): UnseenMatch {
  return { by, text, ranges: matchRanges(text, query, withTypos) };
}

function answers(text: string, asked: Asked, searched: Searched): boolean {
  return indexedWords(text).some(({ word }) => isAnswer(word, asked, searched));
}

function isAnswer(word: string, asked: Asked, { withTypos }: Searched): boolean {
  return matchOf(asked, word) !== MATCH.none || (withTypos && matchWithTypos(asked, word) !== MATCH.none);
}
