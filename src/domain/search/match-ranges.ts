import type { Field } from './document.ts';
import { foldWord } from './fold.ts';
import { parseQuery, type TextTerm } from './parse-query.ts';
import { MATCH, matchOf, matchWithTypos, type QueryWord } from './query-word.ts';
import { indexedWords, placedWordsInTurn, type Word } from './words.ts';

/** [start, end) in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** Where a text of a field answers a query, as [start, end) in UTF-16 units, in order and apart. `withTypos` as `find` said. */
export function matchRanges(
  text: string,
  query: string,
  field: Field,
  withTypos = false,
): [start: number, end: number][] {
  const terms = termsOf(query, field);
  if (terms.length === 0) return [];
  const asked = terms.flatMap(({ words, isPhrase }) => (isPhrase ? [] : words));
  const found: [number, number][] = terms.flatMap((term) => (term.isPhrase ? phraseRanges(text, term.words) : []));
  for (const word of asked.length > 0 ? indexedWords(text) : []) {
    const ends = asked.map((one) => matchEnd(text, word, one, withTypos)).filter((end) => end > word.start);
    if (ends.length > 0) found.push([word.start, Math.max(...ends)]);
  }
  return joined(found.sort(([a], [b]) => a - b));
}

/** What a query asks for in a field. */
function termsOf(query: string, field: Field): readonly TextTerm[] {
  return parseQuery(query).texts.filter((term) => !term.field || term.field === field);
}

/** Each place where all words of the phrase stand in turn. */
function phraseRanges(text: string, asked: readonly QueryWord[]): [number, number][] {
  const words = placedWordsInTurn(text);
  return words.flatMap((first, at): [number, number][] => {
    const run = asked.map((one, step) => {
      const word = words[at + step];
      const end = word ? matchEnd(text, word, one, false) : 0;
      return word && end > word.start ? end : undefined;
    });
    const end = run.at(-1);
    return run.includes(undefined) || end === undefined ? [] : [[first.start, end]];
  });
}
/** Where the answer within a word ends; its start when it is none. */
function matchEnd(text: string, { word, start, end }: Word, asked: QueryWord, withTypos: boolean): number {
  const match = matchOf(asked, word);
  if (match === MATCH.beginning) return beginningEnd(text, start, end, asked.word.length);
  if (match !== MATCH.none) return end;
  return withTypos && matchWithTypos(asked, word) !== MATCH.none ? end : start;
}

/** The end of the shortest beginning that folds to at least `length` letters, with the accents that belong to it. */
function beginningEnd(text: string, start: number, end: number, length: number): number {
  let at = start;
  const last = Math.min(end, start + LOOKED_AT_MAX);
  while (at < last && lettersIn(text.slice(start, at)) < length) at += widthAt(text, at);
  while (at < end && /^\p{M}/u.test(text.slice(at, at + 2))) at += widthAt(text, at);
  return at;
}

/** As many letters as are asked for have hardly more accents; each is folded anew with the next. */
const LOOKED_AT_MAX = 256;

function lettersIn(part: string): number {
  return foldWord(part.replace(NO_LETTER, '')).length;
}

/** What joins the parts of a compound. */
const NO_LETTER = /[^\p{L}\p{N}\p{M}]+/gu;

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function joined(ranges: readonly [number, number][]): [number, number][] {
  const apart: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}
