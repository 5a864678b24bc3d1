import { latexToText } from '../latex/latex.ts';
import type { Paper } from '../paper.ts';
import { shownName } from '../row.ts';
import type { SavedPaper } from '../saved-paper.ts';
import { type Field, savedDocumentOf, wholeDocumentOf } from './document.ts';
import { matchRanges, type Range } from './match-ranges.ts';
import { parseQuery } from './parse-query.ts';
import { MATCH, matchOf, matchWithTypos, type QueryWord } from './query-word.ts';
import { indexedWords } from './words.ts';

/** Why a paper was found, where its row doesn't show it. */
export interface UnseenMatch {
  readonly by: 'keyword' | 'tag' | 'organisation' | 'author' | 'summary' | 'note';
  /** A name, or the words around the match. */
  readonly text: string;
  readonly ranges: readonly Range[];
}

export interface Searched {
  readonly query: string;
  /** As `find` said. */
  readonly withTypos: boolean;
}

/** A word, and where it is asked for; anywhere when the field is missing. */
export interface AskedWord {
  readonly word: QueryWord;
  readonly field?: Field;
}

/** A text on the screen. */
export type ShownText = readonly [field: Field, text: string];

/** The words asked for that none of these texts answers. */
export function unseenWords(shown: readonly ShownText[], searched: Searched): readonly AskedWord[] {
  const asked = parseQuery(searched.query).texts.flatMap(({ words, field }) =>
    words.map((word): AskedWord => ({ word, ...(field && { field }) })),
  );
  return shown.reduce<readonly AskedWord[]>(
    (missing, [field, text]) =>
      missing.length === 0 ? missing : missing.filter((one) => !isFor(one, field) || !answers(text, one, searched)),
    asked,
  );
}

/** The first of a paper's names, else the place in its note or summary, that answers one of these words. */
export function unseenMatch(
  of: { readonly paper: Paper; readonly saved?: SavedPaper | undefined },
  words: readonly AskedWord[],
  searched: Searched,
): UnseenMatch | undefined {
  const { texts } = of.saved ? savedDocumentOf(of.saved) : wholeDocumentOf(of.paper);
  for (const [by, field] of PLACES) {
    const asked = words.filter((one) => isFor(one, field));
    for (const text of texts[field] ?? []) {
      const found = by === 'note' || by === 'summary' ? around(text, asked, searched) : nameIn(text, asked, searched);
      if (found !== undefined)
        return { by, text: found, ranges: matchRanges(found, searched.query, field, searched.withTypos) };
    }
  }
  return undefined;
}

/** In which order a reader would want to know. */
const PLACES = [
  ['tag', 'tags'],
  ['keyword', 'keywords'],
  ['author', 'authors'],
  ['organisation', 'organisation'],
  ['note', 'note'],
  ['summary', 'summary'],
] as const;

/** So many characters before and behind, and on to the next word. */
const AROUND = 24;

function nameIn(text: string, words: readonly AskedWord[], searched: Searched): string | undefined {
  return words.some((asked) => answers(text, asked, searched)) ? shownName(latexToText(text)) : undefined;
}

function around(text: string, words: readonly AskedWord[], searched: Searched): string | undefined {
  if (words.length === 0) return undefined;
  const word = indexedWords(text).find(({ word }) => words.some((asked) => isAnswer(word, asked, searched)));
  if (!word) return undefined;
  const start = word.start <= AROUND ? 0 : text.indexOf(' ', word.start - AROUND) + 1;
  const space = text.indexOf(' ', word.end + AROUND);
  const [from, to] = [start > word.start ? word.start : start, space === -1 ? text.length : space];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

function isFor(asked: AskedWord, field: Field): boolean {
  return !asked.field || asked.field === field;
}

function answers(text: string, asked: AskedWord, searched: Searched): boolean {
  return indexedWords(text).some(({ word }) => isAnswer(word, asked, searched));
}

function isAnswer(word: string, { word: asked }: AskedWord, { withTypos }: Searched): boolean {
  return matchOf(asked, word) !== MATCH.none || (withTypos && matchWithTypos(asked, word) !== MATCH.none);
}
