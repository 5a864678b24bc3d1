import { hashed, NO_CHAR } from './char-table.ts';
import { type Signs, signOf, WORD } from './characters.ts';
import { NO_RANK } from './match-set.ts';
import type { NumberedPattern } from './pattern-tree.ts';

/**
 * The words that patterns begin with: by hash, the least rank of the patterns. Where a second word follows the first and neither
 * goes on with a star, both are asked: "language" begins many a pattern and stands everywhere.
 */
export interface HeadHashes {
  /** Of all patterns, by their first word and the end of it, or as many letters as stand before a star. */
  readonly first: Int16Array;
  /** Of those that have to be followed wherever their first word stands, by the same. */
  readonly alone: Int16Array;
  /** Of the others, by both words. */
  readonly pairs: Int16Array;
  /** How the second words begin, by the first: a bit for each of 32 kinds of beginning. */
  readonly seconds: Int32Array;
}

export function headHashesOf(patterns: readonly NumberedPattern[], signs: Signs): HeadHashes {
  const [first, alone, pairs] = [noRanks(), noRanks(), noRanks()];
  const seconds = new Int32Array(HASHES);
  for (const { head, rests, rank } of patterns) {
    const end = wordEnd(head, 0, signs);
    const goesOn = end === head.length && rests.length > 0;
    const word = goesOn ? hashOf(head, 0, end) : more(hashOf(head, 0, end), NO_CHAR);
    lessen(first, word, rank);
    const start = end + 1;
    const second = head.charAt(end) === ' ' ? wordEnd(head, start, signs) : start;
    if (second > start && (second < head.length || rests.length === 0)) {
      lessen(pairs, pairOf(word, hashOf(head, start, second)), rank);
      // What follows a word of one letter may be anything.
      const beginnings =
        second === start + 1 ? ANY : beginningOf(hashed(head.charCodeAt(start)), hashed(head.charCodeAt(start + 1)));
      seconds[word & MASK] = (seconds[word & MASK] as number) | beginnings;
    } else lessen(alone, word, rank);
  }
  return { first, alone, pairs, seconds };
}

/** The hash of a word with one more letter. */
export function more(hash: number, letter: number): number {
  return ((hash << 5) + (hash + letter)) | 0;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = more(hash, hashed(text.charCodeAt(at)));
  return hash;
}

export function pairOf(first: number, second: number): number {
  return first ^ (second << 7) ^ (second >>> 8);
}

/** The bit of a word's first two letters, as hashes take them. */
export function beginningOf(first: number, second: number): number {
  return 1 << ((first + 5 * second) & 31);
}

function wordEnd(text: string, start: number, signs: Signs): number {
  let end = start;
  while (end < text.length && signOf(signs, text.charCodeAt(end)) === WORD) end += 1;
  return end;
}

/** Of a hash: where its rank stands. */
export const MASK = 0x7fff;

const HASHES = MASK + 1;
const ANY = -1;

function noRanks(): Int16Array {
  return new Int16Array(HASHES).fill(NO_RANK);
}

function lessen(ranks: Int16Array, hash: number, rank: number): void {
  ranks[hash & MASK] = Math.min(ranks[hash & MASK] ?? NO_RANK, rank);
}
