import { foldWord } from './fold.ts';
import { type Asked, MATCH, matchOf, matchWithTypos, queryOf } from './query.ts';
import { indexedWords, type Word } from './words.ts';

/** [start, end) in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** Where a shown text answers a query, as [start, end) in UTF-16 units, in order and apart. `withTypos` as `find` said. */
export function matchRanges(text: string, query: string, withTypos = false): [start: number, end: number][] {
  const asked = queryOf(query);
  if (asked.length === 0) return [];
  const found: [number, number][] = [];
  for (const word of indexedWords(text)) {
    const ends = asked.map((one) => matchEnd(text, word, one, withTypos)).filter((end) => end > word.start);
    if (ends.length > 0) found.push([word.start, Math.max(...ends)]);
  }
  return joined(found.sort(([a], [b]) => a - b));
}

/** Where the answer within a word ends; its start when it is none. */
function matchEnd(text: string, { word, start, end }: Word, asked: Asked, withTypos: boolean): number {
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
