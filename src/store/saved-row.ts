import type { SavedPaper } from '../domain/saved-paper.ts';
import { isAsleep } from '../domain/snooze.ts';

/** Where an entry is found: on the list, off it until a date, or on the shelf of what was removed. */
export type SavedPlace = 'list' | 'snoozed' | 'shelf';

/** An entry as the table holds it. `generation`: the library's, when the row was last written; `editedIn`: the same, by the user. */
export type SavedRow = SavedPaper & {
  readonly generation: number;
  readonly editedIn: number;
  readonly place: SavedPlace;
  /** Only with an incomplete entry; an index can't hold `true`. */
  readonly lacking?: 1;
};

export function rowOf(saved: SavedPaper, generation: number, editedIn = generation): SavedRow {
  return { ...saved, generation, editedIn, place: placeOf(saved), ...(saved.incomplete && { lacking: 1 as const }) };
}

/** The entry of a row, without what only the table cares for. */
export function savedOf({ generation: _, editedIn: __, place: ___, lacking: ____, ...saved }: SavedRow): SavedPaper {
  return saved;
}

function placeOf(saved: SavedPaper): SavedPlace {
  if (saved.removedAt !== undefined) return 'shelf';
  return isAsleep(saved) ? 'snoozed' : 'list';
}

/** The user's part of one, with the copy of the paper that the other has by now. */
export function withCopyOf({ incomplete: _, ...saved }: SavedPaper, { paper, incomplete }: SavedPaper): SavedPaper {
  return { ...saved, paper, ...(incomplete && { incomplete }) };
}
