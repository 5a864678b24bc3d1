import { noteText } from './note-text.ts';

/** What somebody did to a note: from the text they had before their eyes to the one they wrote. */
export interface NoteChange {
  readonly from: string;
  readonly to: string;
}

/** The note that two have written on since `from`: what each of them did, and where both did something to the same lines, both texts. */
export function joinNotes(from: string, theirs: string, mine: string): string {
  if (theirs === from || theirs === mine) return mine;
  if (mine === from) return theirs;
  const [a, b] = [spanOf(from, theirs), spanOf(from, mine)];
  const [first, second] = comesBefore(a, b) ? [a, b] : [b, a];
  if (first.end <= second.start && !isSamePlace(a, b)) return put(put(from, second), first);
  const lines = linesAround(from, Math.min(a.start, b.start), Math.max(a.end, b.end));
  return put(from, { ...lines, text: bothTexts(within(from, theirs, lines), within(from, mine, lines)) });
}

/** Two notes that know nothing of each other, as one: a note that stands in the other line for line is not said twice. */
export function unitedNotes(first: string, second: string): string {
  const lines = (text: string) => `\n${noteText(text)}\n`;
  const has = (text: string, part: string) => noteText(part) === '' || lines(text).includes(lines(part));
  if (has(first, second)) return first;
  return has(second, first) ? second : `${first.trimEnd()}\n\n${second}`;
}

/** A part of the old text, and what stands there in the new one. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All that differs between the first and the last difference. */
function spanOf(from: string, to: string): Span {
  const shortest = Math.min(from.length, to.length);
  let start = 0;
  while (start < shortest && from[start] === to[start]) start += 1;
  let same = 0;
  while (same < shortest - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same += 1;
  return { start, end: from.length - same, text: to.slice(start, to.length - same) };
}

function comesBefore(a: Span, b: Span): boolean {
  if (a.start !== b.start) return a.start < b.start;
  // Whoever went on with a line comes before whoever began a new one.
  return a.end !== b.end ? a.end < b.end : !a.text.startsWith('\n');
}

/** Both put something in between the same two letters; there is an order only where one of them began a new line. */
function isSamePlace(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end && a.text.startsWith('\n') === b.text.startsWith('\n');
}

function put(text: string, { start, end, text: instead }: Span): string {
  return text.slice(0, start) + instead + text.slice(end);
}

function linesAround(text: string, from: number, to: number): Omit<Span, 'text'> {
  const end = text.indexOf('\n', to);
  return { start: text.slice(0, from).lastIndexOf('\n') + 1, end: end === -1 ? text.length : end };
}

/** What stands in a new text where the old one has these lines. */
function within(from: string, to: string, { start, end }: Omit<Span, 'text'>): string {
  return to.slice(start, to.length - (from.length - end));
}

function bothTexts(theirs: string, mine: string): string {
  if (holds(mine, theirs)) return mine;
  return holds(theirs, mine) ? theirs : `${theirs}\n\n${mine}`;
}

/** As its beginning, its end, or whole lines: what was written twice stands there once. */
function holds(text: string, part: string): boolean {
  return text.startsWith(part) || text.endsWith(part) || `\n${text}\n`.includes(`\n${part}\n`);
}
