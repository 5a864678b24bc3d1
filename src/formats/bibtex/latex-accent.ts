import { PUNCTUATION_ACCENTS } from '../../domain/latex/latex-accents.ts';
import type { Source } from '../../domain/latex/latex-source.ts';
import { normalForm } from '../../domain/normal-form.ts';
import { COMBINING, characterNamed } from './latex-names.ts';
import { ARGUMENT_MAX_CHARACTERS, NAME, nameEnd, type Piece, type Reading, skipBlanks } from './latex-reading.ts';

/** The accent on the first letter of its argument: `\'e`, `\'{e}`, `\'{\i}`, `\~{\^e}`, `\t{oo}`. `sign` stands alone over nothing. */
export function accent(reading: Reading, from: number, mark: string, sign: string): Piece {
  const { source, to, plain } = reading;
  const { text, braceEnd } = source;
  const start = skipBlanks(text, from);
  if (text[start] === '{') {
    const end = braceEnd.get(start) ?? -1;
    // An argument of more than a few letters is none; it is read where it stands.
    if (end < 0 || end >= to || end > start + ARGUMENT_MAX_CHARACTERS) return { text: '', next: start };
    const base = plain(start + 1, end);
    return { text: base.trim() === '' ? (ALONE[sign] ?? '') : underAccent(base, mark, sign === 'tie'), next: end + 1 };
  }
  if (text[start] === '\\') {
    const letter = letterCommand(source, start, to);
    // "Mar\'\ia": the blank that ends `\i` was forgotten.
    if (!letter && /^[ij]$/.test(text.charAt(start + 1)))
      return { text: underAccent(text.charAt(start + 1), mark, sign === 'tie'), next: start + 2 };
    if (!letter) return { text: '', next: start };
    return { text: underAccent(plain(start, letter.end), mark, sign === 'tie'), next: letter.next };
  }
  const letter = start < to ? String.fromCodePoint(text.codePointAt(start) ?? 0) : '';
  if (!/[\p{L}\p{N}]/u.test(letter)) return { text: ALONE[sign] ?? '', next: from };
  const end = start + (sign === 'tie' ? 2 : letter.length);
  return { text: underAccent(text.slice(start, end), mark, sign === 'tie'), next: end };
}

const ALONE: Readonly<Record<string, string>> = { '~': '~', '^': '^', "'": "'", '`': '`', '"': '"', '=': '¯' };

/** A letter's command, `\i`, or another accent with its letter, `\^e`, `\u{a}`: where it ends, and where the text goes on. */
function letterCommand(
  { text, braceEnd }: Source,
  at: number,
  to: number,
): { readonly end: number; readonly next: number } | undefined {
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text)?.[0];
  const end = at + 1 + (name?.length ?? 1);
  const isAccent = name === undefined ? PUNCTUATION_ACCENTS[text.charAt(at + 1)] !== undefined : COMBINING.has(name);
  if (!isAccent)
    return name !== undefined && characterNamed(name) !== undefined ? { end, next: nameEnd(text, end) } : undefined;
  const start = skipBlanks(text, end);
  if (text[start] !== '{') {
    const isLetter = start < to && /\p{L}/u.test(text.charAt(start));
    return isLetter ? { end: start + 1, next: start + 1 } : undefined;
  }
  const close = braceEnd.get(start) ?? -1;
  const isShort = close >= 0 && close < to && close <= start + ARGUMENT_MAX_CHARACTERS;
  return isShort ? { end: close + 1, next: close + 1 } : undefined;
}

/** A text with a combining character on its first letter; a tie joins the first letter to the second. What is no letter stays as it is. */
function underAccent(base: string, mark: string, isTie = false): string {
  const [, first = '', rest = ''] = /^([\p{L}\p{N}]\p{M}*)(.*)$/su.exec(base.trim()) ?? [];
  if (first === '') return base;
  // Above a dotless letter stands the accent in place of the dot.
  const letter = BELOW.has(mark) ? first : first.replace('ı', 'i').replace('ȷ', 'j');
  return isTie && rest === '' ? base : normalForm(letter + mark, 'NFC') + rest;
}

/** Under these a dotless i stays dotless. */
const BELOW = new Set(['\u0323', '\u0325', '\u0326', '\u0327', '\u0328', '\u0330', '\u0331', '\u035c']);
