import { SEPARATOR, type Signs, signOf, small, UNSPACED } from './characters.ts';
import type { Rest } from './pattern.ts';
import { canEnd } from './word-edges.ts';

/**
 * Whether what comes after a pattern's head stands in the text from `at` on. A star takes as little as it can and is never
 * thought over again once the next one has begun: what it would leave to it only gets less. So this stays linear.
 */
export function matchesTail(text: string, at: number, rests: readonly Rest[], signs: Signs): boolean {
  let here = at;
  for (const [index, rest] of rests.entries()) {
    const isLast = index === rests.length - 1;
    // The last star takes the rest of its word.
    if (isLast && rest.text === '') return true;
    here = afterStar(text, here, rest, isLast, signs);
    if (here === -1) return false;
  }
  return canEnd(text, here, signs);
}

/** Nobody's word is longer. */
const STAR_MAX = 64;

function afterStar(text: string, at: number, rest: Rest, isLast: boolean, signs: Signs): number {
  for (let taken = 0; taken <= STAR_MAX; taken += 1) {
    const here = at + taken;
    const end = taken < rest.least ? -1 : endOf(text, here, rest.text, signs);
    if (end !== -1 && (!isLast || canEnd(text, end, signs))) return end;
    if (here >= text.length || !isTaken(signs, text.charCodeAt(here))) return -1;
  }
  return -1;
}

/** A star takes what words are made of, and a star: a rule made from "A* search" is to match just that. */
function isTaken(signs: Signs, code: number): boolean {
  return signOf(signs, code) >= UNSPACED || code === STAR;
}

const STAR = 0x2a;

/** Where a literal ends that begins at `at`, or -1. */
function endOf(text: string, at: number, literal: string, signs: Signs): number {
  let here = at;
  for (let index = 0; index < literal.length; index += 1) {
    if (here >= text.length || letterAt(text, here, signs) !== literal.charCodeAt(index)) return -1;
    here = pastLetter(text, here, signs);
  }
  return here;
}

/** A character as patterns write it: lower case, any separators one space. */
export function letterAt(text: string, at: number, signs: Signs): number {
  const code = text.charCodeAt(at);
  return signOf(signs, code) === SEPARATOR ? SPACE : small(code);
}

export function pastLetter(text: string, at: number, signs: Signs): number {
  let here = at + 1;
  if (signOf(signs, text.charCodeAt(at)) !== SEPARATOR) return here;
  while (here < text.length && signOf(signs, text.charCodeAt(here)) === SEPARATOR) here += 1;
  return here;
}

export const SPACE = 0x20;
