import type { Source } from './latex-source.ts';
import { SYMBOLS } from './latex-symbols.ts';

/** The letter under its accent (a combining character), or undefined when `base` is not one short run of letters. */
export function accented(base: string, accent: string | undefined): string | undefined {
  const plain = base === 'ı' && accent !== undefined && !BELOW.includes(accent) ? 'i' : base;
  if (accent === undefined || !/^\p{L}{1,3}$/u.test(plain)) return undefined;
  return [...plain].map((letter) => (letter + accent).normalize('NFC')).join('');
}

/** \'e and its like. */
export const PUNCTUATION_ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '"': '\u0308',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
};

/** \v{s} and its like. */
export const NAMED_ACCENTS: ReadonlyMap<string, string> = new Map([
  ['b', '\u0331'],
  ['c', '\u0327'],
  ['d', '\u0323'],
  ['H', '\u030b'],
  ['k', '\u0328'],
  ['r', '\u030a'],
  ['u', '\u0306'],
  ['v', '\u030c'],
]);

export const MATH_ACCENTS: ReadonlyMap<string, string> = new Map([
  ['bar', '\u0304'],
  ['ddot', '\u0308'],
  ['dot', '\u0307'],
  ['hat', '\u0302'],
  ['overline', '\u0305'],
  ['tilde', '\u0303'],
  ['vec', '\u20d7'],
  ['widehat', '\u0302'],
  ['widetilde', '\u0303'],
]);

/** Under these a dotless i stays dotless. */
const BELOW = ['\u0327', '\u0323', '\u0328', '\u0331'];

/**
 * Whether `mark` before a letter without braces is its accent: "Fr\\'echet", \\"Uber; not "it\\'s", and not the opening of a
 * \\"quoted word\\". `rest`: the text from the letter on; `out`: the end of what came before the mark.
 */
export function isUnbracedAccent(mark: string, letter: string, rest: string, out: string): boolean {
  if (!LIKELY[mark]?.includes(letter)) return false;
  const isInWord = /\p{L}$/u.test(out);
  if (mark === "'" && isInWord) return !/^(?:s|t|re|ve|ll|d|m)(?!\p{L})/u.test(rest);
  if (mark !== '"' || isInWord) return !rest.startsWith(' ');
  return /^[AOUaou][b-df-hj-np-tv-z]/.test(rest) && !/[^\\]\\"(?!\p{L})/u.test(rest);
}

/** Whether the command at `at` may stand under an accent without braces: a letter ("\\i"), or a letter with another accent. */
export function isLetterCommand({ text, braceEnd }: Source, at: number): boolean {
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return PUNCTUATION_ACCENTS[text.charAt(at + 1)] !== undefined;
  const end = at + 1 + name.length;
  return SYMBOLS[name] !== undefined || (NAMED_ACCENTS.has(name) && (braceEnd.get(end) ?? text.length) <= end + 6);
}

const NAME = /[A-Za-z]+/y;

/** Letters that take the accent in some language's everyday spelling; anything else needs braces. */
const LIKELY: Readonly<Record<string, string>> = {
  "'": 'aeiouyAEIOUYcnszlrCNSZLR',
  '"': 'aeiouAEIOU',
  '`': 'aeiouAEIOU',
  '^': 'aeiouAEIOUcghjswyCGHJSWY',
  '~': 'anoANOiuIU',
  '=': 'aeiouAEIOU',
  '.': 'zZI',
};
