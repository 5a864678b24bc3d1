import { accented, MATH_ACCENTS, NAMED_ACCENTS } from './latex-accents.ts';
import { scripted } from './latex-scripts.ts';
import type { Piece } from './latex-source.ts';
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
  readonly argument: (behind?: Piece) => Piece | undefined;
  /** The group behind the name, untouched. */
  readonly verbatim: () => Piece | undefined;
}

/**
 * What a command that takes arguments comes to; undefined where it is none of these, or its first argument is missing. Where a later
 * one is missing, what was converted stays: converted again at each level of nesting, it would take twice as long at each.
 */
export function withArguments(call: Call): Piece | undefined {
  const braced = BRACED.get(call.name);
  if (braced) return call.next === '{' ? braced(call) : undefined;
  return OTHERS.get(call.name)?.(call);
}

type Command = (call: Call) => Piece | undefined;

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

/** All of them, by name. */
export const COMMANDS: readonly string[] = [...BRACED.keys(), ...OTHERS.keys()];

function underAccent({ name, argument }: Call, accent: string): Piece | undefined {
  const base = argument();
  return base && { text: accented(base.text, accent) ?? `\\${name}{${base.text}}`, end: base.end };
}

function blackboard({ argument }: Call): Piece | undefined {
  const letter = argument();
  return letter && { text: BLACKBOARD[letter.text] ?? letter.text, end: letter.end };
}

function address({ out, verbatim }: Call): Piece | undefined {
  const written = verbatim();
  return written && { text: /[^\s([]$/.test(out) ? ` ${written.text}` : written.text, end: written.end };
}

function link({ argument, verbatim }: Call): Piece | undefined {
  const target = verbatim();
  const label = target && argument(target);
  return label && { text: `${label.text} (${target.text})`, end: label.end };
}

function coloured({ argument, verbatim }: Call): Piece | undefined {
  const colour = verbatim();
  return colour && argument(colour);
}

function shifted({ argument }: Call, kind: '^' | '_'): Piece | undefined {
  const text = argument();
  return text && { text: scripted(kind, text.text), end: text.end };
}

function footnote({ argument }: Call): Piece | undefined {
  const note = argument();
  return note && { text: ` (${note.text})`, end: note.end };
}

function reference({ verbatim }: Call): Piece | undefined {
  const key = verbatim();
  return key && { text: `[${key.text}]`, end: key.end };
}

function fraction({ name, argument }: Call): Piece | undefined {
  const above = argument();
  const below = above && argument(above);
  if (!below) return above && unfinished(name, above);
  return { text: `${operand(above.text)}/${operand(below.text)}`, end: below.end };
}

function binomial({ name, argument }: Call): Piece | undefined {
  const above = argument();
  const below = above && argument(above);
  if (!below) return above && unfinished(name, above);
  return { text: `C(${above.text}, ${below.text})`, end: below.end };
}

function stacked({ name, argument }: Call, kind: '^' | '_'): Piece | undefined {
  const beside = argument();
  const base = beside && argument(beside);
  if (!base) return beside && unfinished(name, beside);
  return { text: base.text + scripted(kind, beside.text), end: base.end };
}

/** The second argument is missing: as it was written. */
function unfinished(name: string, first: Piece): Piece {
  return { text: `\\${name}{${first.text}}`, end: first.end };
}

function item({ out, end }: Call): Piece {
  return { text: /(?:^|\s)$/.test(out) ? '• ' : ' • ', end, swallowsSpace: true };
}

function root({ next, argument }: Call): Piece | undefined {
  const radicand = next === '[' ? undefined : argument();
  return radicand && { text: `√${operand(radicand.text)}`, end: radicand.end };
}

function operand(text: string): string {
  return /^[\p{L}\p{M}\p{N}.]+$/u.test(text) ? text : `(${text})`;
}
