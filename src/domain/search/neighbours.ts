import { wordsInTurn } from './words.ts';

/**
 * Which words follow each other in a text, as 16-bit numbers, one per pair. They only lift what matches anyhow: "song han"
 * means the person before a paper about songs, and one pair in thousands being mistaken for another does no harm.
 */
export function neighboursIn(text: string): number[] {
  return neighboursOf(wordsInTurn(text));
}

/** The same for words that are at hand. */
export function neighboursOf(words: readonly string[]): number[] {
  return words.slice(1).map((word, index) => numberOf(words[index] ?? '', word));
}

/** FNV-1a, folded to 16 bits. */
function numberOf(first: string, second: string): number {
  let hash = 0x811c9dc5;
  for (const word of [first, ' ', second]) {
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 16) ^ (hash & 0xffff);
}
