import { normalForm } from '../normal-form.ts';

/**
 * A word as it is compared: lower case, without accents, one form for letters that are written in several ways. Empty when
 * nothing is left. What is a letter's own part stays: Indic vowel signs, Japanese voicing marks.
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return foldText(word).replace(NO_WORD, '');
}

/** A text folded as its words are; what stands between them stays. */
export function foldText(text: string): string {
  return normalForm(text, 'NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(VARIANTS, (letter) => VARIANT_OF[letter] ?? letter)
    .normalize('NFC');
}

const ASCII = /^[\0-\x7f]*$/;
/** Combining marks of Latin, Greek and Cyrillic; Hebrew points; Arabic vowels, hamza and madda above or below. */
const ACCENT_RANGES = [
  '\\u0300-\\u036f',
  '\\u0591-\\u05c7',
  '\\u0610-\\u061a',
  '\\u064b-\\u065f',
  '\\u0670',
  '\\u06d6-\\u06ed',
  '\\u1ab0-\\u1aff',
  '\\u1dc0-\\u1dff',
  '\\u20d0-\\u20ff',
  '\\ufe00-\\ufe2f',
];
const ACCENTS = new RegExp(`[${ACCENT_RANGES.join('')}]`, 'g');
const NO_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** Letters without a decomposition that people write in another way; the Arabic tatweel only stretches a word. */
const VARIANT_OF: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
};
const VARIANTS = new RegExp(`[${Object.keys(VARIANT_OF).join('')}]`, 'g');
