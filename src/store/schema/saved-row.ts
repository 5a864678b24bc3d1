import { identityOf } from '../../domain/bibliography/identity.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { isAsleep } from '../../domain/snooze.ts';

/** Where an entry is found: on the list, off it until a date, or on the shelf of what was removed. */
export type SavedPosition = 'list' | 'snoozed' | 'shelf';

/** An entry as the table holds it. `generation`: the library's, when the row was last written; `editedIn`: the same, by the user. */
export type SavedRow = SavedPaper & {
  readonly generation: number;
  readonly editedIn: number;
  readonly place: SavedPosition;
  /** All that the paper can be found by: see `identityOf`. */
  readonly keys: readonly string[];
  /** Only with an incomplete entry; an index can't hold `true`. */
  readonly lacking?: 1;
};

export function savedRow(saved: SavedPaper, generation: number, editedIn = generation): SavedRow {
  return {
    ...saved,
    generation,
    editedIn,
    place: placeOf(saved),
    keys: identityOf(saved.record, saved.paper).keys,
    ...(saved.incomplete && { lacking: 1 as const }),
  };
}

/** The entry of a row, without what only the table cares for. */
export function savedOf(row: SavedRow): SavedPaper {
  const { generation: _, editedIn: __, place: ___, keys: ____, lacking: _____, ...saved } = row;
  return saved;
}

/** Where an entry belongs; nowhere when there is none. */
export function placeOf(saved: SavedPaper): SavedPosition;
export function placeOf(saved: SavedPaper | undefined): SavedPosition | undefined;
export function placeOf(saved: SavedPaper | undefined): SavedPosition | undefined {
  if (!saved) return undefined;
  if (saved.removedAt !== undefined) return 'shelf';
  return isAsleep(saved) ? 'snoozed' : 'list';
}

/** The user's part of one, with the copy of the paper that the other has by now; but what a hand wrote into that is as it was before. */
export function withCopyOf({ incomplete: _, ...saved }: SavedPaper, now: SavedPaper): SavedPaper {
  const { paper, record, incomplete } = now;
  const byHand = EDITED_IN_PAPER.filter((field) => record?.edited?.includes(field));
  const before = Object.fromEntries(byHand.map((field) => [field, saved.paper[field]]));
  return { ...saved, paper: { ...paper, ...before }, ...(incomplete && { incomplete }) };
}

const EDITED_IN_PAPER = ['title', 'authors', 'abstract'] as const;
