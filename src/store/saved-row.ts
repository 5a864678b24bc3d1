import type { SavedPaper } from '../domain/saved-paper.ts';

/** Where an entry is found: on the list, off it until a date, or on the shelf of what was removed. */
export type SavedPlace = 'list' | 'snoozed' | 'shelf';

/** An entry as the table holds it. `generation`: the library's, when the row was last written, whoever wrote it. */
export type SavedRow = SavedPaper & {
  readonly generation: number;
  readonly place: SavedPlace;
  /** Only with an incomplete entry; an index can't hold `true`. */
  readonly lacking?: 1;
};

export function rowOf(saved: SavedPaper, generation: number): SavedRow {
  return { ...saved, generation, place: placeOf(saved), ...(saved.incomplete && { lacking: 1 as const }) };
}

/** The entry of a row, without what only the table cares for. */
export function savedOf({ generation: _, place: __, lacking: ___, ...saved }: SavedRow): SavedPaper {
  return saved;
}

export function placeOf({ removedAt, snoozedUntil }: Pick<SavedPaper, 'removedAt' | 'snoozedUntil'>): SavedPlace {
  if (removedAt !== undefined) return 'shelf';
  return snoozedUntil === undefined ? 'list' : 'snoozed';
}
