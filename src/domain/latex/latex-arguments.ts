import { accented, MATH_ACCENTS, NAMED_ACCENTS } from './latex-accents.ts';
import { scripted } from './latex-scripts.ts';
import type { LatexPiece } from './latex-source.ts';
import { BLACKBOARD } from './latex-symbols.ts';

/** A command, and what it finds behind its name. */
export interface Call {
  readonly name: string;
  /** Where the name ends. */
  readonly end: number;
  /** The end of what came before. */
  readonly out: string;
  /** What follows the name at once. */
  readonly next: string;
  /** The group, the command or the character behind the name, or behind another argument, as text. */
  readonly argument: (behind?: LatexPiece) => LatexPiece | undefined;
  /** The group behind the name, untouched. */
  readonly verbatim: () => LatexPiece | undefined;
}

/**
 * What a command comes to; undefined where its first argument is missing. Where a later one is missing, what was converted stays: converted
 * again at each level of nesting, it would take twice as long at each.
 */
type Command = (call: Call) => LatexPiece | undefined;

const SUPERSCRIPT = '^';
const SUBSCRIPT = '_';

/** Those whose argument stands in braces. */
const BRACED: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...[...NAMED_ACCENTS].map(([name, accent]): [string, Command] => [name, (call) => underAccent(call, accent)]),
  ['textcolor', coloured],
  ['textsuperscript', (call) => shifted(call, SUPERSCRIPT)],
  ['textsubscript', (call) => shifted(call, SUBSCRIPT)],
  ['footnote', footnote],
  ['cite', reference],
  ['citep', reference],
  ['citet', reference],
  ['ref', reference],
  ['binom', binomial],
  ['underset', (call) => stacked(call, SUBSCRIPT)],
  ['overset', (call) => stacked(call, SUPERSCRIPT)],
]);

const OTHERS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...[...MATH_ACCENTS].map(([name, accent]): [string, Command] => [name, (call) => underAccent(call, accent)]),
  ['mathbb', blackboard],
  ['url', address],
  ['path', address],
  ['href', link],
  ['frac', fraction],
  ['dfrac', fraction],
  ['tfrac', fraction],
  ['item', item],
  ['sqrt', root],
]);

/** The commands that take arguments, by name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ...OTHERS,
  ...[...BRACED].map(([name, command]): [string, Command] => [
    name,
    (call) => (call.next === '{' ? command(call) : undefined),
  ]),
]);

function underAccent({ name, argument }: Call, accent: string): LatexPiece | undefined {
  const base = argument();
  return base && { text: accented(base.text, accent) ?? `\\${name}{${base.text}}`, end: base.end };
}

function blackboard({ argument }: Call): LatexPiece | undefined {
  const letter = argument();
  return letter && { text: BLACKBOARD[letter.text] ?? letter.text, end: letter.end };
}

function address({ out, verbatim }: Call): LatexPiece | undefined {
  const written = verbatim();
  return written && { text: /[^\s([]$/.test(out) ? ` ${written.text}` : written.text, end: written.end };
}

function link({ argument, verbatim }: Call): LatexPiece | undefined {
  const target = verbatim();
  const label = target && argument(target);
  return label && { text: `${label.text} (${target.text})`, end: label.end };
}

function coloured({ argument, verbatim }: Call): LatexPiece | undefined {
  const colour = verbatim();
  return colour && argument(colour);
}

function shifted({ argument }: Call, kind: '^' | '_'): LatexPiece | undefined {
  const text = argument();
  return text && { text: scripted(kind, text.text), end: text.end };
}

function footnote({ argument }: Call): LatexPiece | undefined {
  const note = argument();
  return note && { text: ` (${note.text})`, end: note.end };
}

function reference({ verbatim }: Call): LatexPiece | undefined {
  const key = verbatim();
  return key && { text: `[${key.text}]`, end: key.end };
}

function fraction({ name, argument }: Call): LatexPiece | undefined {
  const above = argument();
  const below = above && argument(above);
  if (!below) return above && unfinished(name, above);
  return { text: `${operand(above.text)}/${operand(below.text)}`, end: below.end };
}

function binomial({ name, argument }: Call): LatexPiece | undefined {
  const above = argument();
  const below = above && argument(above);
  if (!below) return above && unfinished(name, above);
  return { text: `C(${above.text}, ${below.text})`, end: below.end };
}

function stacked({ name, argument }: Call, kind: '^' | '_'): LatexPiece | undefined {
  const beside = argument();
  const base = beside && argument(beside);
  if (!base) return beside && unfinished(name, beside);
  return { text: base.text + scripted(kind, beside.text), end: base.end };
}

/** The second argument is missing: as it was written. */
function unfinished(name: string, first: LatexPiece): LatexPiece {
  return { text: `\\${name}{${first.text}}`, end: first.end };
}

function item({ out, end }: Call): LatexPiece {
  return { text: /(?:^|\s)$/.test(out) ? '• ' : ' • ', end, swallowsSpace: true };
}

function root({ next, argument }: Call): LatexPiece | undefined {
  const radicand = next === '[' ? undefined : argument();
  return radicand && { text: `√${operand(radicand.text)}`, end: radicand.end };
}

function operand(text: string): string {
  return /^[\p{L}\p{M}\p{N}.]+$/u.test(text) ? text : `(${text})`;
}
