import { normalForm } from '../normal-form.ts';
import { accented, isLetterCommand, isUnbracedAccent, PUNCTUATION_ACCENTS } from './latex-accents.ts';
import { COMMANDS } from './latex-arguments.ts';
import { mathMark, textMark } from './latex-marks.ts';
import { scripted } from './latex-scripts.ts';
import { closing, type LatexPiece, type Mode, type Source, sourceFor } from './latex-source.ts';
import {
  BARE_NAMES,
  DECLARATIONS,
  FUNCTIONS,
  MATH_ENVIRONMENTS,
  STYLES,
  SYMBOLS,
  TEXT_ENVIRONMENTS,
} from './latex-symbols.ts';

/**
 * Simple LaTeX as plain Unicode text: shells, styles, symbols, accents, sub- and superscripts. What is not simple stays as it
 * was written: no letter is lost, nothing throws, and the time is linear in the length. Text without LaTeX comes back as it is.
 */
export function latexToText(text: string): string {
  if (!MAY_BE_LATEX.test(text)) return text;
  const plain = convert(sourceFor(text), 0, text.length, { math: false, depth: 0 });
  return normalForm(plain.replace(/ {2,}/g, ' ').trim(), 'NFC');
}

const MAY_BE_LATEX = /[\\$^_`{~]|--|''/;
/** Nobody nests deeper on purpose; and the stack has an end. */
const DEEPEST = 30;

function convert(source: Source, from: number, to: number, mode: Mode): string {
  const { text } = source;
  if (mode.depth > DEEPEST) return text.slice(from, to);
  const parts: string[] = [];
  // All that a construct asks about what came before; the whole of it would be read again each time.
  let before = '';
  let at = from;
  while (at < to) {
    const piece = pieceAt(source, at, to, mode, before) ?? { text: text.charAt(at), end: at + 1 };
    parts.push(piece.text);
    before = (before + piece.text.slice(-BEFORE_MAX)).slice(-BEFORE_MAX);
    at = piece.end;
    if (piece.swallowsSpace) while (at < to && text[at] === ' ') at += 1;
  }
  return parts.join('');
}

const BEFORE_MAX = 8;

/** The construct at `at`, or undefined for a character that stands for itself. `out` is the end of what came before. */
function pieceAt(source: Source, at: number, to: number, mode: Mode, out: string): LatexPiece | undefined {
  const { text } = source;
  switch (text[at]) {
    case '\\':
      return command(source, at, to, mode, out);
    case '$':
      return mode.math ? undefined : dollars(source, at, to, mode, out);
    case '{':
      return group(source, at, to, mode, out);
    case '^':
    case '_':
      return script(source, at, to, mode, out);
    case '-':
    case '`':
    case "'":
    case '~':
      return mode.math ? mathMark(text, at) : textMark(text, at, out);
    case 't':
    case 'm':
      return bareStyle(source, at, to, mode, out);
    default:
      return undefined;
  }
}

/** `$x$` is math, "$5 and $10" is money: the mark hugs what it encloses, and no digit follows the closing one. */
function dollars(source: Source, at: number, to: number, mode: Mode, out: string): LatexPiece | undefined {
  const { text } = source;
  const mark = text[at + 1] === '$' ? '$$' : '$';
  const start = at + mark.length;
  const end = closing(source, mark, start, to);
  if (end === undefined || end === start) return undefined;
  const inner = text.slice(start, end);
  const isHugged = !/^\s|\s$/.test(inner) && !/\d/.test(text.charAt(end + mark.length));
  const isMoney = /^\d/.test(inner) && (/[\p{L}]$/u.test(out) || (/\s/.test(inner) && !/[\\^_{}=+<>]/.test(inner)));
  const isSurelyMath = !/^\s*\d/.test(inner) && /[\\^_{}]/.test(inner);
  if (isMoney || !(isHugged || isSurelyMath)) return undefined;
  return { text: convert(source, start, end, inside(mode, true)).trim(), end: end + mark.length };
}

function inside(mode: Mode, math: boolean): Mode {
  return { math, depth: mode.depth + 1 };
}

/** Braces that only group are dropped; braces that a writer may have meant, as in "{1, 2}", stay. */
function group(source: Source, at: number, to: number, mode: Mode, out: string): LatexPiece | undefined {
  const { text, braceEnd } = source;
  const end = braceEnd.get(at);
  if (end === undefined || end >= to) return undefined;
  const bare = bareName(text, at, end);
  if (bare !== undefined) return { text: bare, end: end + 1 };
  const inner = convert(source, at + 1, end, inside(mode, mode.math));
  const next = text.charAt(end + 1);
  const isGrouping =
    mode.math ||
    /^\\[A-Za-z]/.test(text.slice(at + 1, at + 3)) ||
    (/^\p{L}+$/u.test(inner) && (/\p{L}$/u.test(out) || /[\p{L}^_]/u.test(next)));
  return { text: isGrouping ? inner : `{${inner}}`, end: end + 1 };
}

/** "{times}" for "{\\times}". Longer groups are not even looked up: they may be very long. */
function bareName(text: string, at: number, end: number): string | undefined {
  return end - at < 10 ? BARE_NAMES[text.slice(at + 1, end)] : undefined;
}

/** Outside of math only what can hardly be a file name: "256^2", "A^*", "AP_{50}", "log_2". */
function script(source: Source, at: number, to: number, mode: Mode, out: string): LatexPiece | undefined {
  const { text } = source;
  const kind = text[at] === '^' ? '^' : '_';
  if (!mode.math && !/[\p{L}\p{N})\]}|*′°]$/u.test(out)) return undefined;
  if (mode.math || text[at + 1] === '{' || text[at + 1] === '\\') {
    const argument = argumentAt(source, at + 1, to, inside(mode, true));
    return argument && { text: scripted(kind, argument.text), end: argument.end };
  }
  const next = text.slice(at + 1, Math.min(at + 8, to));
  const plain = kind === '^' ? PLAIN_SUPERSCRIPT.exec(next) : PLAIN_INDEXED.test(out) && PLAIN_SUBSCRIPT.exec(next);
  return plain ? { text: scripted(kind, plain[0]), end: at + 1 + plain[0].length } : undefined;
}

const PLAIN_SUPERSCRIPT = /^(?:[-+]?\d{1,4}|\*|[A-Za-z](?![\p{L}\p{N}_]))/u;
const PLAIN_SUBSCRIPT = /^\d{1,2}(?![\p{L}\p{N}_])/u;
const PLAIN_INDEXED = /(?:^|[^\p{L}\p{N}_])(?:\p{L}|log)$/u;

/** The argument of a command: a group, a command, or one character. */
function argumentAt(source: Source, from: number, to: number, mode: Mode): LatexPiece | undefined {
  const { text, braceEnd } = source;
  let at = from;
  while (at < to && text[at] === ' ') at += 1;
  if (at >= to || text[at] === '}') return undefined;
  if (text[at] === '{') {
    const end = braceEnd.get(at);
    if (end === undefined || end >= to) return undefined;
    const bare = bareName(text, at, end);
    return { text: bare ?? convert(source, at + 1, end, mode), end: end + 1 };
  }
  if (text[at] === '\\') return mode.depth > DEEPEST ? undefined : command(source, at, to, inside(mode, mode.math), '');
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { text: character, end: at + character.length };
}

function command(source: Source, at: number, to: number, mode: Mode, out: string): LatexPiece | undefined {
  const { text } = source;
  const next = text.charAt(at + 1);
  if (at + 1 >= to) return undefined;
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text)?.[0];
  if (name) return namedCommand(source, name, at, to, mode, out);
  if ('%&#_{}$'.includes(next)) return { text: next, end: at + 2 };
  if (next === '(' || next === '[') return shell(source, next, at, to, mode);
  if (PUNCTUATION_ACCENTS[next] !== undefined) return accent(source, next, at, to, mode, out);
  if (next === '\\' || next === ',' || next === ' ') return { text: ' ', end: at + 2 };
  if (mode.math && ';:>'.includes(next)) return { text: ' ', end: at + 2 };
  if (next === '/' || (mode.math && next === '!')) return { text: '', end: at + 2 };
  if (mode.math && next === '|') return { text: '‖', end: at + 2 };
  return undefined;
}

const NAME = /[A-Za-z]+/y;

/** `\( … \)` and `\[ … \]`. Markdown's "\[1\]" keeps its brackets. */
function shell(source: Source, bracket: string, at: number, to: number, mode: Mode): LatexPiece | undefined {
  const mark = bracket === '(' ? '\\)' : '\\]';
  const end = closing(source, mark, at + 2, to);
  if (end === undefined) return undefined;
  const inner = convert(source, at + 2, end, inside(mode, true)).trim();
  const isReference = bracket === '[' && /^[\w\s,;.-]*$/.test(inner);
  return { text: isReference ? `[${inner}]` : inner, end: end + 2 };
}

/** \'e, \"{o}, \^{\i}. An escaped quotation mark, as in "it\'s" or \"so\", loses its backslash and nothing else. */
function accent(source: Source, mark: string, at: number, to: number, mode: Mode, out: string): LatexPiece | undefined {
  const { text, braceEnd } = source;
  const unaccented = mark === '"' || mark === "'" ? { text: mark, end: at + 2 } : undefined;
  const isBraced = text[at + 2] === '{' || text[at + 2] === '\\';
  // What is long, or takes arguments, would be read twice where no letter comes of it, and nested ones again and again.
  const isShort = text[at + 2] === '\\' ? isLetterCommand(source, at + 2) : (braceEnd.get(at + 2) ?? 0) <= at + 8;
  if (mode.depth > DEEPEST || !isShort) return unaccented;
  const base = argumentAt(source, at + 2, to, { math: false, depth: mode.depth + 1 });
  const letter = base && accented(base.text, PUNCTUATION_ACCENTS[mark]);
  if (!base || letter === undefined) return unaccented;
  const isLikely = isBraced || isUnbracedAccent(mark, base.text, text.slice(at + 2, at + 60), out);
  return isLikely ? { text: letter, end: base.end } : unaccented;
}

function namedCommand(source: Source, name: string, at: number, to: number, mode: Mode, out: string): LatexPiece {
  const { text } = source;
  const end = at + 1 + name.length;
  const symbol = SYMBOLS[name];
  if (symbol !== undefined) {
    if (text.startsWith('{}', end)) return { text: symbol, end: end + 2 };
    return { text: symbol, end, ...(endsAtSpace(name, symbol, out) && { swallowsSpace: true }) };
  }
  if (FUNCTIONS.has(name)) return { text: /[\p{L}\p{N})]$/u.test(out) ? ` ${name}` : name, end };
  if (DECLARATIONS.has(name)) return { text: '', end, swallowsSpace: true };
  if (name === 'left' || name === 'right') return { text: '', end: text[end] === '.' ? end + 1 : end };
  if (text.startsWith('{}', end)) return { text: name, end: end + 2 };
  return argued(source, name, end, to, mode, out) ?? raw(source, name, end, to, mode);
}

/** The space after "3\\times 4" and "stra\\ss e" only ends the name; the one after "\\alpha x" and "3 \\times 4" is worth keeping. */
function endsAtSpace(name: string, symbol: string, out: string): boolean {
  if (/^\p{Script=Latin}{1,2}$/u.test(symbol)) return name.length <= 2;
  return !/[\p{L}\p{N}.…°]/u.test(symbol) && !/\s$|^$/.test(out);
}

/** A style or an environment, which read on in another mode, or one that makes something of its arguments. */
function argued(
  source: Source,
  name: string,
  end: number,
  to: number,
  mode: Mode,
  out: string,
): LatexPiece | undefined {
  const next = source.text.charAt(end);
  if (STYLES.has(name)) {
    const inStyle = inside(mode, mode.math && !name.startsWith('text'));
    return next === '{' ? argumentAt(source, end, to, inStyle) : undefined;
  }
  if (name === 'begin' || name === 'end') return environment(source, name, end, to, mode);
  return COMMANDS.get(name)?.({
    name,
    end,
    out,
    next,
    argument: (behind) => argumentAt(source, behind?.end ?? end, to, inside(mode, mode.math)),
    verbatim: () => verbatim(source, end, to),
  });
}

/** A list or a formula loses its frame. */
function environment(
  source: Source,
  name: 'begin' | 'end',
  at: number,
  to: number,
  mode: Mode,
): LatexPiece | undefined {
  const kind = source.text[at] === '{' ? verbatim(source, at, to) : undefined;
  if (!kind) return undefined;
  if (TEXT_ENVIRONMENTS.has(kind.text)) return { text: ' ', end: kind.end };
  if (name === 'end' || !MATH_ENVIRONMENTS.has(kind.text)) return undefined;
  const mark = `\\end{${kind.text}}`;
  const end = closing(source, mark, kind.end, to);
  if (end === undefined) return undefined;
  return { text: ` ${convert(source, kind.end, end, inside(mode, true)).trim()} `, end: end + mark.length };
}

/** A command nobody here knows: as it was written, with what is in its braces converted. */
function raw(source: Source, name: string, end: number, to: number, mode: Mode): LatexPiece {
  const parts = [`\\${name}`];
  let at = end;
  while (source.text[at] === '{') {
    const argument = argumentAt(source, at, to, inside(mode, mode.math));
    if (!argument) break;
    parts.push(`{${argument.text}}`);
    at = argument.end;
  }
  return { text: parts.join(''), end: at };
}

/** The argument untouched: an address keeps its underscores and tildes. */
function verbatim({ text, braceEnd }: Source, at: number, to: number): LatexPiece | undefined {
  const end = braceEnd.get(at);
  return end === undefined || end >= to ? undefined : { text: text.slice(at + 1, end), end: end + 1 };
}

/** The feed loses backslashes now and then: "textbf{generalist}". */
function bareStyle(source: Source, at: number, to: number, mode: Mode, out: string): LatexPiece | undefined {
  BARE_STYLE.lastIndex = at;
  const name = BARE_STYLE.exec(source.text)?.[0];
  if (name === undefined || /[\p{L}\\]$/u.test(out)) return undefined;
  return argumentAt(source, at + name.length, to, inside(mode, mode.math));
}

const BARE_STYLE = /(?:text(?:bf|it|tt|sc)|math(?:bf|cal|rm|it|bb))(?=\{)/y;
