import { PUNCTUATION_ACCENTS } from '../../domain/latex/latex-accents.ts';
import { scripted } from '../../domain/latex/latex-scripts.ts';
import { type Source, sourceFor } from '../../domain/latex/latex-source.ts';
import { FUNCTIONS } from '../../domain/latex/latex-symbols.ts';
import { accent } from './latex-accent.ts';
import { formulaAt, formulaText } from './latex-math.ts';
import { ALTERNATIVES, COMBINING, characterNamed, QUOTES, SILENT_ARGUMENTS, TIES, VERBATIM } from './latex-names.ts';
import {
  afterGroup,
  afterOption,
  argumentAt,
  NAME,
  nameEnd,
  type Piece,
  type Reading,
  skipBlanks,
} from './latex-reading.ts';

/**
 * The value of a BibTeX field as text: escapes, accents, symbols, quotes and dashes are characters, simple math is Unicode, braces are
 * gone, and an unknown command gives its argument. Linear in the length and in the depth.
 */
export function latexToPlain(text: string): string {
  return MAY_BE_LATEX.test(text) ? convert(sourceFor(text), 0, text.length) : text;
}

const MAY_BE_LATEX = /[\\{}$~]|--|''|``|[?!]`/;
const PLAIN_RUN = /[^\\{}$~'`?!-]+/y;

function convert(source: Source, from: number, to: number): string {
  const { text } = source;
  const plain = (start: number, end: number): string => convert(source, start, end);
  const reading: Reading = { source, to, plain, endings: new Map(), quotes: 0 };
  let out = '';
  let at = from;
  while (at < to) {
    PLAIN_RUN.lastIndex = at;
    if (PLAIN_RUN.test(text)) {
      out += text.slice(at, Math.min(PLAIN_RUN.lastIndex, to));
      at = PLAIN_RUN.lastIndex;
      continue;
    }
    const piece = pieceAt(reading, at);
    out += piece.text;
    at = piece.next;
  }
  return out;
}

function pieceAt(reading: Reading, at: number): Piece {
  const { text } = reading.source;
  switch (text[at]) {
    case '\\':
      return command(reading, at);
    case '$':
      return math(text, at) ?? { text: '$', next: at + 1 };
    case '{':
      return { text: '', next: at + 1 };
    case '}':
      return closed(reading, at);
    case '~':
      return { text: ' ', next: at + 1 };
    default:
      return ligature(text, at);
  }
}

function closed(reading: Reading, at: number): Piece {
  const ending = reading.endings.get(at);
  if (ending?.text) reading.quotes -= 1;
  return ending ?? { text: '', next: at + 1 };
}

const LIGATURES: Readonly<Record<string, string>> = {
  '---': '—',
  '--': '–',
  '``': '“',
  "''": '”',
  '?`': '¿',
  '!`': '¡',
};

function ligature(text: string, at: number): Piece {
  for (const length of [3, 2]) {
    const character = LIGATURES[text.slice(at, at + length)];
    if (character !== undefined) return { text: character, next: at + length };
  }
  return { text: text.charAt(at), next: at + 1 };
}

function command(reading: Reading, at: number): Piece {
  const { text } = reading.source;
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return signCommand(reading, at);
  const end = at + 1 + name.length;
  const mark = COMBINING.get(name) ?? TIES.get(name);
  if (mark !== undefined && (/^(?:.|text.*|capital.*)$/.test(name) || text[skipBlanks(text, end)] === '{'))
    return accent(reading, end, mark, TIES.has(name) ? 'tie' : 'mark');
  const character = characterNamed(name);
  if (character !== undefined) return { text: character, next: nameEnd(text, end) };
  if (FUNCTIONS.has(name)) return { text: name, next: end };
  return withArguments(reading, name, text[end] === '*' ? end + 1 : end);
}

/** `\&`, `\'e`, `\\`, `\,`, `\(`: a command of one sign. */
function signCommand(reading: Reading, at: number): Piece {
  const { text } = reading.source;
  const sign = text.charAt(at + 1);
  if (sign === '') return { text: '\\', next: at + 1 };
  const mark = PUNCTUATION_ACCENTS[sign];
  if (mark !== undefined)
    return isApostrophe(text, at) ? { text: "'", next: at + 2 } : accent(reading, at + 2, mark, sign);
  if (sign === '(' || sign === '[') return math(text, at) ?? { text: sign, next: at + 2 };
  if ('-/@!'.includes(sign)) return { text: '', next: at + 2 };
  if (sign === '\\') return { text: ' ', next: afterOption(text, at + 2) };
  if (/[\s,;:>]/.test(sign)) return { text: ' ', next: at + 2 };
  return { text: sign, next: at + 2 };
}

/** "O\'Brien": no letter has that accent. */
function isApostrophe(text: string, at: number): boolean {
  return text[at + 1] === "'" && /^[ODL]$/.test(text.charAt(at - 1)) && /^[BDFGHJKMPQTVWX]$/.test(text.charAt(at + 2));
}

/** A formula in Unicode. What the feed's reader leaves as it was written has a command that nobody here knows. */
function math(text: string, at: number): Piece | undefined {
  const formula = formulaAt(text, at);
  return formula && { text: mathText(formula.inner), next: formula.next };
}

function mathText(inner: string): string {
  const plain = formulaText(inner);
  if (!plain.includes('\\')) return plain;
  // In "x \vdash y" the blank behind a sign is meant.
  const spaced = plain.replace(/\\([A-Za-z]+) /g, (command, name) =>
    characterNamed(name) === undefined ? command : `\\${name}{} `,
  );
  return convert(sourceFor(spaced), 0, spaced.length);
}

/** A command with arguments, known or not: what its arguments say. */
function withArguments(reading: Reading, name: string, end: number): Piece {
  const { source } = reading;
  const { text } = source;
  if (name === 'textsuperscript' || name === 'textsubscript') return shifted(reading, name, end);
  if (name === 'ensuremath') return inMath(reading, end);
  if (VERBATIM.has(name)) return verbatim(reading, end);
  if (name === 'hspace') return { text: ' ', next: afterGroup(reading, end) };
  if (name === 'char' || name === 'symbol') return numbered(text, end);
  let next = afterOption(text, end);
  for (let count = SILENT_ARGUMENTS.get(name) ?? 0; count > 0; count -= 1) next = afterGroup(reading, next);
  const close = text[next] === '{' ? source.braceEnd.get(next) : undefined;
  if (close === undefined || close >= reading.to)
    return { text: '', next: next > end || text[next] === '{' ? next : nameEnd(text, next) };
  if (ALTERNATIVES.has(name)) reading.endings.set(close, { text: '', next: afterGroup(reading, close + 1) });
  if (!QUOTES.has(name)) return { text: '', next: next + 1 };
  const [open, shut] = reading.quotes % 2 === 0 ? ['“', '”'] : ['‘', '’'];
  reading.quotes += 1;
  reading.endings.set(close, { text: shut ?? '', next: close + 1 });
  return { text: open ?? '', next: next + 1 };
}

function shifted(reading: Reading, name: string, end: number): Piece {
  const argument = argumentAt(reading, end);
  if (!argument) return { text: '', next: nameEnd(reading.source.text, end) };
  const plain = reading.plain(argument.from, argument.to);
  const next = argument.to + 1;
  if (ORDINAL.test(plain)) return { text: plain, next };
  return { text: scripted(name === 'textsuperscript' ? '^' : '_', plain), next };
}

/** "5th", "1er", "2º" read better on the line than in tiny letters. */
const ORDINAL = /^(?:st|nd|rd|th|er|re|e|ère|ème|de|te|TM|o|a)$/;

function inMath(reading: Reading, end: number): Piece {
  const argument = argumentAt(reading, end);
  if (!argument) return { text: '', next: nameEnd(reading.source.text, end) };
  return { text: mathText(reading.source.text.slice(argument.from, argument.to)), next: argument.to + 1 };
}

/** `\char"E9`, `\char233`, `\symbol{233}`. */
function numbered(text: string, end: number): Piece {
  CODE.lastIndex = end;
  const [found = '', hexadecimal, decimal] = CODE.exec(text) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return { text: code > 31 && code < 0x11_0000 ? String.fromCodePoint(code) : '', next: end + found.length };
}

const CODE = /\{?(?:"([0-9A-F]{2,5})|(\d{2,6}))(?:\}| |\{\})?/y;

/** An address as it is written, but for what LaTeX would not take as it is. */
function verbatim({ source, to }: Reading, end: number): Piece {
  const { text, braceEnd } = source;
  const close = text[end] === '{' ? braceEnd.get(end) : undefined;
  if (close === undefined || close >= to) return { text: '', next: end };
  const address = text.slice(end + 1, close);
  return { text: address.replace(/\\([%#&_{}~])(?:\{\})?/g, '$1').replace(/[{}]/g, ''), next: close + 1 };
}
