import { type Signs, signOf, WORD } from './characters.ts';
import { follow, type NumberedPattern, type OnFound, treeOf } from './pattern-tree.ts';
import { HASHES, hashIn, hashOf, type ReadText, startIn } from './read-text.ts';
import { isNoFraction } from './word-edges.ts';

/**
 * Finds all of many patterns in a text at once: where one begins with a word of the same hash, the tree of patterns is
 * followed. Calls `onFound` with a pattern's number, maybe more than once.
 */
export function finderFor(
  patterns: readonly NumberedPattern[],
  signs: Signs,
): (read: ReadText, onFound: OnFound) => void {
  const beginsWord = ({ head, isInside }: NumberedPattern): boolean =>
    !isInside && signOf(signs, head.charCodeAt(0)) === WORD;
  const atWords = patterns.filter(beginsWord);
  const wordTree = treeOf(atWords);
  const { hashes, opened } = startsOf(atWords, signs);
  const otherTree = treeOf(patterns.filter((pattern) => !beginsWord(pattern)));
  const otherLetters = [...otherTree.roots.keys()].flatMap(spellings);

  return ({ text, words }, onFound) => {
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] ?? 0;
      if (hashes[hashIn(word)] === 1 || (opened && opened[firstTwo(text, startIn(word))] === 1)) {
        const start = startIn(word);
        if (isNoFraction(text, start)) follow(wordTree, text, start, signs, onFound);
      }
    }
    for (const letter of otherLetters) {
      for (let at = text.indexOf(letter); at !== -1; at = text.indexOf(letter, at + 1)) {
        follow(otherTree, text, at, signs, onFound);
      }
    }
  };
}

interface Starts {
  /** 1 at the hashes of the words that patterns begin with. */
  readonly hashes: Uint8Array;
  /** 1 at the first two letters of those whose first word goes on with a star, so that there is no hash for it. */
  readonly opened: Uint8Array | undefined;
}

/** Two letters as a number, capitals as small ones; some others as well. */
function firstTwo(text: string, at: number): number {
  return ((text.charCodeAt(at) & LETTER) << LETTER_BITS) | (text.charCodeAt(at + 1) & LETTER);
}

const LETTER_BITS = 5;
const LETTER = 0x1f;

function startsOf(patterns: readonly NumberedPattern[], signs: Signs): Starts {
  const hashes = new Uint8Array(HASHES + 1);
  const opened = new Uint8Array(1 << (2 * LETTER_BITS));
  for (const { head, rests } of patterns) {
    let length = 0;
    while (length < head.length && signOf(signs, head.charCodeAt(length)) === WORD) length += 1;
    const isOpened = length === head.length && rests.length > 0;
    if (isOpened && length > 1) opened[firstTwo(head, 0)] = 1;
    else if (isOpened) opened.fill(1, firstTwo(head, 0) & ~LETTER, (firstTwo(head, 0) | LETTER) + 1);
    else hashes[hashOf(head.slice(0, length))] = 1;
  }
  return { hashes, opened: opened.includes(1) ? opened : undefined };
}

function spellings(letter: number): string[] {
  const small = String.fromCharCode(letter);
  return [...new Set([small, small.toUpperCase()])].filter(({ length }) => length === 1);
}
