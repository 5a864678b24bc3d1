import { firstWord, type OpenSegment, wordAt } from './open-segment.ts';
import { KEY_SIGN } from './segment.ts';
import { wordsInTurn } from './words.ts';

/** With these, three keys in a hundred are another one. */
const LETTERS_MAX = 10;
/** Where words begin with thousands of characters, none of them is likely. */
const LOOKED_AT_MAX = 64;

/** The letters with which the words of the index go on behind `query`, those of most papers first; all of them where nothing is typed yet. */
export function likelyNextLetters(segments: readonly OpenSegment[], query: string): string[] {
  const begun = WORD_END.test(query) ? (wordsInTurn(query).at(-1) ?? '') : '';
  const weights = new Map<string, number>();
  for (const segment of segments) addLetters(weights, segment, begun);
  const letters = [...weights].sort(([, a], [, b]) => b - a).map(([letter]) => letter);
  return query === '' ? letters : letters.slice(0, LETTERS_MAX);
}

const WORD_END = /[\p{L}\p{N}\p{M}]$/u;

/** A letter weighs as much as the index has to say of where its words stand. */
function addLetters(weights: Map<string, number>, segment: OpenSegment, begun: string): void {
  const { starts } = segment;
  let at = firstWord(segment, (word) => word > begun && !word.startsWith(KEY_SIGN));
  for (let looked = 0; looked < LOOKED_AT_MAX; looked += 1) {
    const word = wordAt(segment, at);
    if (!word?.startsWith(begun)) return;
    const letter = String.fromCodePoint(word.codePointAt(begun.length) ?? 0);
    const longer = begun + letter;
    const end = firstWord(segment, (other) => other > longer && !other.startsWith(longer));
    weights.set(letter, (weights.get(letter) ?? 0) + (starts[end] ?? 0) - (starts[at] ?? 0));
    at = end;
  }
}
