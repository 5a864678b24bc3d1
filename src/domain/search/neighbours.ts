import { fnv1a } from '../fnv.ts';

/**
 * Which words follow each other in a text, as 16-bit numbers, one per pair. They lift what matches anyhow ("song han" means the person before a
 * paper about songs) and tell a phrase, whose words are known to be there: one pair in thousands is mistaken for another.
 */
export function neighboursOf(words: readonly string[]): number[] {
  const pairs: number[] = [];
  for (let at = 1; at < words.length; at += 1) pairs.push(numberOf(words[at - 1] ?? '', words[at] ?? ''));
  return pairs;
}

/** FNV-1a, folded to 16 bits. */
function numberOf(first: string, second: string): number {
  const hash = fnv1a(second, fnv1a(' ', fnv1a(first)));
  return (hash >>> 16) ^ (hash & 0xffff);
}
