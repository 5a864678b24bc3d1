import { editsBetween, typosIn } from './edits.ts';
import { isUnspaced } from './words.ts';

/** One word that is asked for. */
export interface QueryWord {
  readonly word: string;
  /** A beginning is enough: the word is still being typed, or is a single character of a script without spaces. */
  readonly isBeginning: boolean;
  /** The same word in singular or plural. */
  readonly otherNumber: readonly string[];
  readonly typos: 0 | 1 | 2;
}

/** How well a word answers; the better the larger. */
export const MATCH = { none: 0, twoTypos: 1, typo: 2, beginning: 5, otherNumber: 6, exact: 8 } as const;
export type Match = (typeof MATCH)[keyof typeof MATCH];

/** A word that may be misspelt, in singular or plural; `isLast`: it is still being typed. */
export function queryWord(word: string, isLast: boolean): QueryWord {
  return {
    word,
    isBeginning: isLast || (isUnspaced(word) && [...word].length === 1),
    otherNumber: otherNumber(word),
    typos: isUnspaced(word) ? 0 : typosIn(word),
  };
}

/** A word as it stands in quotes. */
export function exactWord(word: string, isLast: boolean): QueryWord {
  return { word, isBeginning: isLast, otherNumber: [], typos: 0 };
}

/** How an indexed word answers what is asked without typos. */
export function matchOf(asked: QueryWord, word: string): Match {
  if (word === asked.word) return MATCH.exact;
  if (asked.otherNumber.includes(word)) return MATCH.otherNumber;
  return asked.isBeginning && word.startsWith(asked.word) ? MATCH.beginning : MATCH.none;
}

/** How an indexed word answers when typos are forgiven. */
export function matchWithTypos(asked: QueryWord, word: string): Match {
  if (asked.typos === 0) return MATCH.none;
  const edits = Math.min(
    editsBetween(asked.word, word, asked.typos, false),
    asked.isBeginning ? editsFromBeginning(asked.word, word) : TOO_MANY,
  );
  if (edits > asked.typos) return MATCH.none;
  return edits <= 1 ? MATCH.typo : MATCH.twoTypos;
}

/** How long a word can be that answers when typos are forgiven; where a beginning is enough, as long as it likes. */
export function lengthsWithTypos({ word, isBeginning, typos }: QueryWord): {
  readonly least: number;
  readonly most: number;
} {
  const isOpen = isBeginning && typosIn(word.slice(1)) > 0;
  return { least: word.length - typos, most: isOpen ? Number.POSITIVE_INFINITY : word.length + typos };
}

const TOO_MANY = 3;

/** A beginning has to be one letter longer for each typo than a word: "tranf" with one letter wrong begins nearly everything. */
function editsFromBeginning(asked: string, word: string): number {
  const most = typosIn(asked.slice(1));
  const edits = most === 0 ? TOO_MANY : editsBetween(asked, word, most, true);
  return edits > most ? TOO_MANY : edits;
}

/** English plurals, since nobody thinks of them while searching: "transformers" finds the transformer. */
function otherNumber(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [];
  if (/[^su]s$/.test(word) && word.length > 3) return [word.slice(0, -1)];
  return word.endsWith('s') ? [] : [`${word}s`];
}
