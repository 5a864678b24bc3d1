import { type Signs, signOf, small, WORD } from './characters.ts';

/** Whether a number can begin at `at`, where a word does: the 5 of "3.5" doesn't. */
export function isNoFraction(text: string, at: number): boolean {
  return !(isDigit(text.charCodeAt(at)) && isPoint(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at - 2)));
}

/** Whether a word can end before `at`. "GPT-4" doesn't in "GPT-4.1" or "GPT-4o", and "C" is neither "C++" nor "C#". */
export function canEnd(text: string, at: number, signs: Signs): boolean {
  if (at >= text.length) return true;
  const last = text.charCodeAt(at - 1);
  if (signOf(signs, last) < WORD) return true;
  const next = text.charCodeAt(at);
  if (signOf(signs, next) >= WORD) return false;
  if (isDigit(last)) return !(isPoint(next) && isDigit(text.charCodeAt(at + 1)));
  return !(next === HASH || (next === PLUS && text.charCodeAt(at + 1) === PLUS));
}

const HASH = 0x23;
const PLUS = 0x2b;

function isPoint(code: number): boolean {
  return code === 0x2e || code === 0x2c;
}

function isDigit(code: number): boolean {
  const digit = small(code);
  return digit >= 0x30 && digit <= 0x39;
}
