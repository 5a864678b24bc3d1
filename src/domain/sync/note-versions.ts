import { mergeNoteLines } from './merge-note-lines.ts';

/** One version of a note, which nobody replaced yet: the text, and the one that its writer had before their eyes. */
export interface NoteVersion {
  readonly device: string;
  /** Its number among the versions that the device wrote of this note, from 1. */
  readonly number: number;
  readonly at: number;
  readonly text: string;
  readonly from: string;
}

/** By device: the last of its versions that is known here, replaced or not. */
export type SeenVersions = Readonly<Record<string, number>>;

/** A note as several devices write on it: several versions stand until somebody who sees them all writes the next. */
export interface NoteVersions {
  readonly heads: readonly NoteVersion[];
  readonly seen: SeenVersions;
}

/** What two devices know of a note: a version goes only where the other one knows that it was replaced. */
export function joinNoteVersions(a: NoteVersions, b: NoteVersions): NoteVersions {
  const heads = new Map<string, NoteVersion>();
  for (const [own, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const head of own.heads) {
      const isReplaced =
        head.number <= (other.seen[head.device] ?? 0) &&
        !other.heads.some(({ device, number }) => device === head.device && number === head.number);
      if (!isReplaced) heads.set(keyOf(head), head);
    }
  }
  const seen = new Map(Object.entries(a.seen));
  for (const [device, number] of Object.entries(b.seen)) seen.set(device, Math.max(number, seen.get(device) ?? 0));
  return { heads: [...heads.values()].sort(inOrder), seen: Object.fromEntries(seen) };
}

/** The note as a person reads it: of several versions, all that each of them says. Those that began with the same text are merged by line. */
export function noteShown(note: NoteVersions | undefined): string {
  const byBeginning = new Map<string, string>();
  for (const { text, from } of note?.heads ?? []) {
    const known = byBeginning.get(from);
    byBeginning.set(from, known === undefined ? text : mergeNoteLines(from, known, text));
  }
  return [...byBeginning.values()].reduce((shown, text) => mergeNoteLines(undefined, shown, text), '');
}

/** The note once somebody who saw all of it wrote `text` in its place. */
export function withNoteWritten(
  note: NoteVersions | undefined,
  text: string,
  at: number,
  device: string,
): NoteVersions {
  const number = (note?.seen[device] ?? 0) + 1;
  return {
    heads: [{ device, number, at, text, from: noteShown(note) }],
    seen: { ...note?.seen, [device]: number },
  };
}

function keyOf({ device, number, text }: NoteVersion): string {
  return `${device} ${number} ${text}`;
}

/** The same on every device: by time, as the writers' clocks had it. */
function inOrder(a: NoteVersion, b: NoteVersion): number {
  return a.at - b.at || compareTexts(a.device, b.device) || a.number - b.number || compareTexts(a.text, b.text);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
