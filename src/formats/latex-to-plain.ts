import { accented, NAMED_ACCENTS, PUNCTUATION_ACCENTS } from '../domain/latex/latex-accents.ts';
import { scripted } from '../domain/latex/latex-scripts.ts';
import { STYLES, SYMBOLS } from '../domain/latex/latex-symbols.ts';

/**
 * The value of a BibTeX field as text: braces that only protect are gone, escapes and accents are characters. `$…$` math stays as it
 * is, for `latexToText` to show. Unknown commands stay as written; linear in the length.
 */
export function latexToPlain(text: string): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '\\') {
      const piece = command(text, at);
      out += piece.text;
      at = piece.end;
    } else if (character === '$') {
      const end = mathEnd(text, at);
      // "$|$" and "$<$" are signs that text cannot hold in LaTeX.
      const sign = /^\$([^\p{L}\p{N}\s$])\$$/u.exec(text.slice(at, end))?.[1];
      out += sign ?? text.slice(at, end);
      at = end;
    } else {
      const run = RUNS.find((mark) => text.startsWith(mark.source, at));
      out += run ? run.plain : character;
      at += run ? run.source.length : 1;
    }
  }
  return out;
}

const RUNS = [
  { source: '---', plain: '—' },
  { source: '--', plain: '–' },
  { source: '``', plain: '“' },
  { source: "''", plain: '”' },
  { source: '{', plain: '' },
  { source: '}', plain: '' },
  { source: '~', plain: ' ' },
] as const;

interface Piece {
  readonly text: string;
  readonly end: number;
}

const NAMED: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  lbrace: '{',
  rbrace: '}',
  textasciicircum: '^',
  textasciigrave: '`',
  textless: '<',
  textgreater: '>',
  textquotesingle: "'",
  textquotedbl: '"',
});

/** Dropped with nothing in their place: their argument is the text. */
const SILENT = new Set(['url', 'protect', 'mkbibemph', 'mkbibquote', 'relax']);

function command(text: string, at: number): Piece {
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text)?.[0];
  const next = text.charAt(at + 1);
  if (name === undefined) {
    if (PUNCTUATION_ACCENTS[next] !== undefined)
      return accent(text, at + 2, PUNCTUATION_ACCENTS[next], text.slice(at, at + 2));
    if (next === '-' || next === '/' || next === '@') return { text: '', end: at + 2 };
    if (/^[\s,;:\\]$/.test(next)) return { text: ' ', end: at + 2 };
    return { text: next === '' ? '\\' : next, end: at + 2 };
  }
  const end = at + 1 + name.length;
  if (NAMED_ACCENTS.has(name)) return accent(text, end, NAMED_ACCENTS.get(name), `\\${name}`);
  if (name === 'textsuperscript' || name === 'textsubscript') {
    const argument = argumentAt(text, end);
    const plain = latexToPlain(argument.text);
    return { text: scripted(name === 'textsuperscript' ? '^' : '_', plain), end: argument.end };
  }
  const symbol = NAMED[name] ?? SYMBOLS[name];
  if (symbol !== undefined) return { text: symbol, end: nameEnd(text, end) };
  if (STYLES.has(name) || SILENT.has(name)) return { text: '', end: nameEnd(text, end) };
  return { text: `\\${name}`, end };
}

const NAME = /[A-Za-z]+/y;

/** A name swallows the blanks that end it, or an empty group. */
function nameEnd(text: string, end: number): number {
  if (text.startsWith('{}', end)) return end + 2;
  let at = end;
  while (text[at] === ' ') at += 1;
  return at;
}

function accent(text: string, from: number, mark: string | undefined, source: string): Piece {
  const argument = argumentAt(text, from);
  const base = { '\\i': 'ı', '\\j': 'ȷ' }[argument.text.trim()] ?? argument.text.replace(/[{}]/g, '').trim();
  const letter = accented(base, mark);
  return letter === undefined ? { text: source.slice(1), end: from } : { text: letter, end: argument.end };
}

/** A group, `\i`, or one character, after blanks. An argument longer than a few words is none. */
function argumentAt(text: string, from: number): Piece {
  let at = from;
  while (text[at] === ' ' && at < from + 3) at += 1;
  if (text[at] === '{') {
    let depth = 0;
    for (let end = at; end < Math.min(text.length, at + ARGUMENT_MAX_CHARACTERS); end += 1) {
      if (text[end] === '{') depth += 1;
      if (text[end] === '}') depth -= 1;
      if (depth === 0) return { text: text.slice(at + 1, end), end: end + 1 };
    }
    return { text: '', end: at };
  }
  if (text[at] === '\\') return { text: text.slice(at, at + 2), end: at + 2 };
  const character = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
  return { text: character, end: at + character.length };
}

const ARGUMENT_MAX_CHARACTERS = 100;

/** Where the math that begins here ends; just behind the dollar when it is only a dollar. */
function mathEnd(text: string, at: number): number {
  for (let end = at + 1; end < Math.min(text.length, at + MATH_MAX_CHARACTERS); end += 1) {
    if (text[end] === '\\') end += 1;
    else if (text[end] === '$') return end + 1;
  }
  return at + 1;
}

const MATH_MAX_CHARACTERS = 400;
