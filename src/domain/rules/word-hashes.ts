import { type Signs, signOf, WORD } from './characters.ts';
import { NO_RANK } from './findings.ts';
import type { NumberedPattern } from './pattern-tree.ts';

/**
 * Which words patterns begin with: by hash, the least rank of the patterns. The hash is that of a word and the end of it, or, where
 * the first word goes on with a star, of as many letters as it has before.
 */
export function firstWordsOf(patterns: readonly NumberedPattern[], signs: Signs): Int16Array {
  const ranks = new Int16Array(HASHES).fill(NO_RANK);
  for (const { head, rests, rank } of patterns) {
    let [at, hash] = [0, 0];
    for (; at < head.length && signOf(signs, head.charCodeAt(at)) === WORD; at += 1) {
      hash = more(hash, head.charCodeAt(at) & SMALL);
    }
    const goesOn = at === head.length && rests.length > 0;
    const place = (goesOn ? hash : more(hash, NO_LETTER)) & (HASHES - 1);
    ranks[place] = Math.min(ranks[place] ?? NO_RANK, rank);
  }
  return ranks;
}

/**
 * Looks for the words where a pattern of a rank below `limit` may begin, and says how many there are; `placed` holds where until
 * the next call. -1 for other letters than ASCII, unless the text is plain already. Every character of every paper comes by here,
 * so there is but one branch, and that is hardly ever taken: guessing where words end would take longer than all the rest.
 */
export function placeWords(text: string, signs: Signs, isPlain: boolean, ranks: Int16Array, limit: number): number {
  const { length } = text;
  const letters = isPlain ? lettersOf(signs, text) : asciiOf(signs);
  if (placed.length <= length) placed = new Uint32Array(2 * length + 1);
  let count = 0;
  let hash = 0;
  let start = 0;
  let codes = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    codes |= code;
    const letter = letters[code] as number;
    hash = more(hash, letter);
    if ((ranks[hash & (HASHES - 1)] as number) < limit) {
      placed[count] = start;
      count += 1;
    }
    // All ones within a word, and zero where it is over.
    const within = -letter >> 31;
    hash &= within;
    start = (start & within) | ((at + 1) & ~within);
  }
  if (codes >= 0x80 && !isPlain) return -1;
  if ((ranks[more(hash, NO_LETTER) & (HASHES - 1)] as number) < limit) {
    placed[count] = start;
    count += 1;
  }
  return count;
}

export let placed = new Uint32Array(0x4000);

function more(hash: number, letter: number): number {
  return ((hash << 5) + (hash + letter)) | 0;
}

/** What letters add to a hash, by character: capital and small ones the same. */
interface LetterTables {
  readonly ascii: Uint16Array;
  readonly all: Uint16Array;
}

const tables = new WeakMap<Signs, LetterTables>();

function tablesOf(signs: Signs): LetterTables {
  const known = tables.get(signs);
  if (known) return known;
  const ascii = new Uint16Array(0x10000);
  for (let code = 0; code < 0x80; code += 1) ascii[code] = letterOf(signs, code);
  const fresh = { ascii, all: new Uint16Array(0x10000).fill(UNREAD) };
  tables.set(signs, fresh);
  return fresh;
}

function asciiOf(signs: Signs): Uint16Array {
  return tablesOf(signs).ascii;
}

function lettersOf(signs: Signs, text: string): Uint16Array {
  const { all } = tablesOf(signs);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (all[code] === UNREAD) all[code] = letterOf(signs, code);
  }
  return all;
}

function letterOf(signs: Signs, code: number): number {
  return signOf(signs, code) === WORD ? code & SMALL : NO_LETTER;
}

/** Of what is in no word. */
const NO_LETTER = 0;
const UNREAD = 0xffff;
const SMALL = 0xffdf;
const HASHES = 0x8000;
