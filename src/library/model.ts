import type { FacetCount } from '../domain/facets.ts';
import type { Observation } from '../domain/paper.ts';
import type { ReadingState, SavedPaper } from '../domain/saved-paper.ts';
import type { HiddenPaper } from '../store/read-hidden.ts';
import type { CopyFormat } from '../ui/copy-format.ts';
import type { Follow, Opening } from '../ui/follow.ts';
import type { Notice } from '../ui/notice-board.ts';
import type { NoteWriting } from './detail/note-field.tsx';
import type { PaceWeek } from './finding/pace.ts';
import type { Shelf } from './finding/shelves.ts';
import type { Facet, LibraryView, Sort } from './library-view.ts';
import type { RowDeeds } from './list/row-listeners.ts';
import type { Picked } from './session/picked.ts';

/** Everything the library page draws. */
export interface LibraryModel {
  readonly now: number;
  readonly view: LibraryView;
  /** What is shown, in order; undefined until something was read. */
  readonly rows: readonly SavedPaper[] | undefined;
  /** All that is saved, snoozed and removed, by id; undefined until all of it was read. */
  readonly papers: ReadonlyMap<string, SavedPaper> | undefined;
  /** What came back from a snooze later than that is marked. */
  readonly lookedAt: number;
  /** Missing until the whole library was read. */
  readonly counts: Readonly<Record<Shelf, number>> | undefined;
  /** All that is saved, without what was removed. */
  readonly total: number | undefined;
  /** Come a moment after the rows. */
  readonly facets: LibraryFacets | undefined;
  readonly picked: Picked;
  /** The row the keyboard stands on, or stood on last. */
  readonly focusId: string | undefined;
  readonly open: OpenEntry | undefined;
  readonly hidden: readonly HiddenPaper[];
  /** The database can't be opened: what is shown is the second copy. */
  readonly isReadOnly: boolean;
  /** Why there is nothing to show, in words. */
  readonly unreadable: string | undefined;
  readonly notice: Notice | undefined;
  readonly dialog: Dialog | undefined;
  /** How many changes no backup has yet, once they are many. */
  readonly unsavedChanges: number | undefined;
}

/** The counts of each facet among what is shown, and what the charts draw. */
export interface LibraryFacets extends Readonly<Record<Facet, readonly FacetCount[]>> {
  readonly code: number;
  readonly note: number;
  readonly pace: readonly PaceWeek[];
  /** Every tag in use, for the editor. */
  readonly allTags: readonly FacetCount[];
}

/** The paper beside the list. */
export interface OpenEntry {
  readonly saved: SavedPaper;
  readonly observations: readonly Observation[];
}

export type Dialog = 'keys' | 'way-out' | 'way-in' | 'tags';

/** What a person can do here. Nothing throws, but the writing of a note: what fails says so in a notice, and what changes something can be undone. */
export interface LibraryActions {
  readonly rows: RowDeeds;
  readonly show: (changes: Partial<LibraryView>) => void;
  readonly showShelf: (shelf: Shelf) => void;
  readonly sortBy: (sort: Sort) => void;
  /** Narrows to a value, or no longer. */
  readonly narrow: (facet: Facet, value: string | undefined) => void;
  readonly clearFilters: () => void;
  readonly openBeside: (id: string | undefined) => void;
  readonly pickAll: () => void;
  readonly pickNone: () => void;
  readonly setState: (ids: readonly string[], state: ReadingState) => void;
  readonly setStarred: (ids: readonly string[], isStarred: boolean) => void;
  readonly addTags: (ids: readonly string[], tags: readonly string[]) => void;
  readonly removeTag: (ids: readonly string[], tag: string) => void;
  /** An empty name takes the tag away everywhere; an existing one makes one tag of two. */
  readonly renameTag: (from: string, to: string) => void;
  /** Until a date, ms since 1970; undefined brings them back now. */
  readonly snooze: (ids: readonly string[], until: number | undefined) => void;
  /** Off the list, or back from the shelf. */
  readonly toggleSaved: (ids: readonly string[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly restore: (ids: readonly string[]) => void;
  readonly removeForGood: (ids: readonly string[]) => void;
  /** Rejects when it could not be written: who writes a note keeps it then. */
  readonly writeNote: NoteWriting['write'];
  readonly noteKept: NoteWriting['kept'];
  /** A step up or down, with all that are picked when it is one of them. */
  readonly move: (id: string, step: -1 | 1) => void;
  readonly openPaper: (id: string, opening: Opening) => void;
  readonly follow: Follow;
  readonly copy: (id: string, format: CopyFormat) => void;
  readonly showAgain: (id: string) => void;
  readonly showDialog: (dialog: Dialog | undefined) => void;
  readonly tell: (text: string, undo?: () => Promise<void>) => void;
  readonly fail: (error: unknown) => void;
  readonly undo: () => void;
}
