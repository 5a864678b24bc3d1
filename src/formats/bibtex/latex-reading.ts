import type { Source } from '../../domain/latex/latex-source.ts';

/** A value being read as text, up to a place in it. */
export interface Reading {
  readonly source: Source;
  /** What stands between two places, as text. */
  readonly plain: (from: number, to: number) => string;
  readonly to: number;
  readonly endings: Endings;
  /** How many quotations are open, and where they close. */
  quotes: number;
}

/** What has been opened, by the place of the brace that closes it: a text to put there, and from where to go on. */
type Endings = Map<number, { readonly text: string; readonly next: number }>;

/** What a construct comes to, and where the text goes on. */
export interface Piece {
  readonly text: string;
  readonly next: number;
}

/** The letters of a command. */
export const NAME = /[A-Za-z]+/y;

/** What takes a short argument takes no longer one: each level of nesting would read it again. */
export const ARGUMENT_MAX_CHARACTERS = 100;

/** A short group: a longer one is read where it stands. */
export function argumentAt(
  { source, to }: Reading,
  end: number,
): { readonly from: number; readonly to: number } | undefined {
  const start = skipBlanks(source.text, end);
  const close = source.text[start] === '{' ? source.braceEnd.get(start) : undefined;
  return close !== undefined && close < to && close <= start + ARGUMENT_MAX_CHARACTERS
    ? { from: start + 1, to: close }
    : undefined;
}

/** Behind the group at `at`, where there is one. */
export function afterGroup({ source, to }: Reading, at: number): number {
  const start = skipBlanks(source.text, at);
  const close = source.text[start] === '{' ? source.braceEnd.get(start) : undefined;
  return close === undefined || close >= to ? at : close + 1;
}

/** Behind `[…]`, where a group or nothing more follows at once. */
export function afterOption(text: string, at: number): number {
  OPTION.lastIndex = at;
  return OPTION.test(text) ? OPTION.lastIndex : at;
}

const OPTION = /(?:\[[^[\]{}\n]{0,80}\])+/y;

/** A name swallows the blanks that end it, or an empty group. */
export function nameEnd(text: string, end: number): number {
  return text.startsWith('{}', end) ? end + 2 : skipBlanks(text, end);
}

export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ') end += 1;
  return end;
}
