import { type Signs, signOf, WORD } from './characters.ts';
import { headHashesOf } from './head-hashes.ts';
import { locateHeads, placed } from './locate-heads.ts';
import { type MatchSet, NO_RANK } from './match-set.ts';
import { follow, type NumberedPattern, treeOf } from './pattern-tree.ts';
import type { TextVariants } from './text-variants.ts';
import { isNoFraction } from './word-edges.ts';

/**
 * Finds all of many patterns in a text at once: where words have the hash of those that a pattern begins with, the tree of
 * patterns is followed.
 */
export type PatternFinder = (text: string, reading: TextVariants, findings: MatchSet) => void;

export function patternFinder(patterns: readonly NumberedPattern[], signs: Signs): PatternFinder {
  const beginsWord = ({ head, isInside }: NumberedPattern): boolean =>
    !isInside && signOf(signs, head.charCodeAt(0)) === WORD;
  const atWords = patterns.filter(beginsWord);
  const wordTree = treeOf(atWords);
  const firstWords = headHashesOf(atWords, signs);
  const others = patterns.filter((pattern) => !beginsWord(pattern));
  const otherTree = treeOf(others);
  const otherRank = others.reduce((least, { rank }) => Math.min(least, rank), NO_RANK);
  const otherLetters = [...otherTree.roots.keys()].flatMap(spellings);

  return (text, { raw, plain, plainOf }, findings) => {
    let read = text;
    let count = locateHeads(text, raw, firstWords, findings.limit);
    if (count === -1) {
      read = plainOf(text);
      count = locateHeads(read, plain, firstWords, findings.limit);
    }
    for (let index = 0; index < count; index += 1) {
      const start = placed[index] ?? 0;
      if (isNoFraction(read, start)) follow(wordTree, read, start, signs, findings);
    }
    if (otherRank >= findings.limit) return;
    if (read === text) read = plainOf(text);
    for (const letter of otherLetters) {
      for (let at = read.indexOf(letter); at !== -1; at = read.indexOf(letter, at + 1)) {
        follow(otherTree, read, at, signs, findings);
      }
    }
  };
}

function spellings(letter: number): string[] {
  const small = String.fromCharCode(letter);
  return [...new Set([small, small.toUpperCase()])].filter(({ length }) => length === 1);
}
