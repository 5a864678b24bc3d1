import { foldRuns } from './fold-abstract.ts';

/** What a character (a UTF-16 unit) is to a pattern. */
export const SEPARATOR = 1;
const SYMBOL = 2;
/** Of a script that writes its words without spaces (or with endings, as Korean): a word may begin and end at each. */
export const UNSPACED = 3;
export const WORD = 4;

/** The signs by character; 0 where nobody asked yet, and no room for them until somebody does: a popup without rules never does. */
export interface Signs {
  known: Uint8Array;
  readonly separators: RegExp;
}

/** In running text hyphens separate words as spaces do. */
export const TEXT: Signs = { known: new Uint8Array(), separators: /[\s_-]/ };
/** In names points and commas do so as well: "J. Smith", "Smith, J". */
export const NAMES: Signs = { known: new Uint8Array(), separators: /[\s_.,-]/ };

export function signOf(signs: Signs, code: number): number {
  return signs.known[code] || learn(signs, code);
}

function learn(signs: Signs, code: number): number {
  const sign = signFor(String.fromCharCode(small(code)), signs.separators);
  if (signs.known.length === 0) signs.known = new Uint8Array(CHARACTERS);
  signs.known[code] = sign;
  return sign;
}

/** Halves of characters beyond the basic plane count as unspaced: rare ideographs mostly, and emoji may touch words. */
const NO_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々\p{Cs}]/u;

function signFor(character: string, separators: RegExp): number {
  // Between texts: nothing goes across.
  if (character === '\n') return SYMBOL;
  if (separators.test(character)) return SEPARATOR;
  if (NO_SPACES.test(character)) return UNSPACED;
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? WORD : SYMBOL;
}

/** A character as patterns write it: lower case, folded where that leaves one character. */
export function small(code: number): number {
  if (code >= 0x80) return smallOnes[code] || learnSmall(code);
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** Whether folding leaves one character of it, whatever stands beside it. */
export function isOneWhenFolded(code: number): boolean {
  return oneWhenFolded(code) !== undefined;
}

function oneWhenFolded(code: number): string | undefined {
  const folded = foldRuns(String.fromCharCode(code));
  return folded.length === 1 && !JOINS_OTHERS.test(folded) ? folded : undefined;
}

const CHARACTERS = 0x10000;
let smallOnes = new Uint16Array();
const JOINS_OTHERS = /[\p{M}\p{Cs}\u1100-\u11ff]/u;

function learnSmall(code: number): number {
  const letter = oneWhenFolded(code)?.toLowerCase();
  const known = letter?.length === 1 ? letter.charCodeAt(0) : code;
  if (smallOnes.length === 0) smallOnes = new Uint16Array(CHARACTERS);
  smallOnes[code] = known;
  return known;
}
