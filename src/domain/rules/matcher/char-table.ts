import { type Signs, signOf, small, WORD } from './characters.ts';

/** What characters add to the hash of a word: learnt as they are met, since a table of all of them takes long to fill. */
export interface CharTable {
  /** By character; the same for capital and small ones. NO_LETTER for what is in no word; negative for what can't be read. */
  readonly values: Int16Array;
  readonly signs: Signs;
  readonly isReadable: (code: number) => boolean;
}

export const NO_CHAR = 0;

export function charTable(signs: Signs, isReadable: (code: number) => boolean): CharTable {
  let values: Int16Array | undefined;
  return {
    // Made for the first text: a popup without rules has none.
    get values() {
      values ??= new Int16Array(0x10000).fill(UNKNOWN);
      return values;
    },
    signs,
    isReadable,
  };
}

/** Learns the text's characters, and says whether it can be read now. */
export function learnChars({ values, signs, isReadable }: CharTable, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (values[code] === UNKNOWN) values[code] = isReadable(code) ? letterOf(signs, code) : UNREADABLE;
    if (values[code] === UNREADABLE) return false;
  }
  return true;
}

/** A letter for a hash, by its character: of a letter in a word only. */
export function hashed(code: number): number {
  return small(code) & CASELESS;
}

function letterOf(signs: Signs, code: number): number {
  return signOf(signs, code) === WORD ? hashed(code) : NO_CHAR;
}

const UNKNOWN = -1;
const UNREADABLE = -2;
/** Without the bit by which capital and small letters differ, and small enough for the table. */
const CASELESS = 0x7fdf;
