import type { PaneWidths } from '../browser/pane-widths.ts';
import type { ZoteroResult } from '../browser/zotero.ts';
import type { RecordChanges } from '../domain/bibliography/record-draft.ts';
import type { FacetCount } from '../domain/facets.ts';
import type { HiddenPaper } from '../domain/hidden-paper.ts';
import type { PlannedEntry } from '../domain/import-plan.ts';
import type { ImportedEntry, ImportMode } from '../domain/imported-entry.ts';
import type { NoteChange } from '../domain/join-notes.ts';
import type { Observation, Paper } from '../domain/paper.ts';
import type { ReadingState, SavedPaper } from '../domain/saved-paper.ts';
import type { Settings } from '../domain/settings.ts';
import type { Shelf } from '../domain/shelf.ts';
import type { BackupReading } from '../formats/read-backup.ts';
import type { CopyFormat } from '../ui/copy-format.ts';
import type { Follow, Opening } from '../ui/follow.ts';
import type { SimilarPapers } from '../ui/similar-papers.tsx';
import type { Toast } from '../ui/toasts.ts';
import type { UptakeActions, UptakeView } from '../ui/uptake/uptake-view.ts';
import type { ExportFormat, ExportOptions } from './export-pieces.ts';
import type { PaceWeek } from './filter/pace.ts';
import type { Facet, LibrarySort, LibraryView } from './library-view.ts';
import type { RowActions } from './list/row-listeners.ts';

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
  /** How many stand on the view's shelf, whatever is searched for. */
  readonly shelfTotal: number | undefined;
  /** Come a moment after the rows. */
  readonly facets: LibraryFacets | undefined;
  /** What the words find beside the list; missing where nothing is, and until it is read. */
  readonly elsewhere: FoundElsewhere | undefined;
  readonly picked: Selection;
  /** The row the keyboard stands on, or stood on last. */
  readonly focusId: string | undefined;
  readonly open: OpenEntry | undefined;
  readonly hidden: readonly HiddenPaper[];
  /** The database can't be opened: what is shown is the second copy. */
  readonly isReadOnly: boolean;
  /** Why there is nothing to show, in words. */
  readonly unreadable: string | undefined;
  readonly notice: Toast | undefined;
  readonly dialog: OpenDialog | undefined;
  /** What was asked for in its dialog, and what is like it. */
  readonly similar: { readonly ids: readonly string[]; readonly papers: SimilarPapers } | undefined;
  /** What citation keys are made of, as the settings have it. */
  readonly keyPattern: string;
  /** Which papers are watched, as the settings have it. */
  readonly watching: Pick<Settings, 'watchDepth' | 'watchScope' | 'watchTag'>;
  /** How many papers are still to be looked up. */
  readonly lookUps: number;
  /** Files that were dropped on the page, for the dialog of imports. */
  readonly dropped: readonly File[] | undefined;
  /** Files are held over the page. */
  readonly isDropping: boolean;
  readonly panes: PaneWidths;
  /** How many changes no backup has yet, once they are many. */
  readonly unsavedChanges: number | undefined;
}

/** What a search found beside the reading list: the first of so many. */
export interface FoundElsewhere {
  readonly query: string;
  readonly papers: readonly Paper[];
  readonly total: number;
  readonly hasArchive: boolean;
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
  /** Missing until the person asks what became of the paper. */
  readonly uptake?: UptakeView;
  /** What is like it, once that was asked for. */
  readonly similar: SimilarPapers | undefined;
}

/** The papers picked for a batch: their ids, and the one from which a shift-click counts. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor?: string;
}

export type OpenDialog = 'keys' | 'way-out' | 'way-in' | 'tags' | 'similar';

/** What a person can do here. Nothing throws, but the writing of a record: what fails says so in a notice, and what changes something can be undone. */
export interface LibraryActions extends NoteActions, UptakeActions {
  readonly rows: RowActions;
  readonly show: (changes: Partial<LibraryView>) => void;
  readonly showShelf: (shelf: Shelf) => void;
  readonly sortBy: (sort: LibrarySort) => void;
  /** Narrows to a value, or no longer. */
  readonly narrow: (facet: Facet, value: string | undefined) => void;
  readonly clearFilters: () => void;
  readonly openBeside: (id: string | undefined) => void;
  /** Remembered for every library page; undefined lets the page choose again. */
  readonly resizePane: (pane: keyof PaneWidths, width: number | undefined) => void;
  readonly pickAll: () => void;
  readonly pickNone: () => void;
  readonly setState: (ids: readonly string[], state: ReadingState) => void;
  readonly setStarred: (ids: readonly string[], isStarred: boolean) => void;
  /** Looks for news of them or no more, whatever the settings say of all. */
  readonly setWatched: (ids: readonly string[], isWatched: boolean) => void;
  readonly clearNews: (ids: readonly string[]) => void;
  readonly addTags: (ids: readonly string[], tags: readonly string[]) => void;
  readonly removeTag: (ids: readonly string[], tag: string) => void;
  /** An empty name takes the tag away everywhere; an existing one makes one tag of two. */
  readonly renameTag: (from: string, to: string) => void;
  /** Until a date, ms since 1970; undefined brings them back now. */
  readonly snooze: (ids: readonly string[], until: number | undefined) => void;
  /** Off the list, or back from the shelf. */
  readonly toggleSaved: (ids: readonly string[]) => void;
  /** Saves what was found beside the list, or takes it off again. */
  readonly toggleFound: (paper: { readonly id: string; readonly title: string; readonly isSaved: boolean }) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly restore: (ids: readonly string[]) => void;
  readonly removeForGood: (ids: readonly string[]) => void;
  /** Rejects when it could not be written: the form keeps what was typed then. */
  readonly editRecord: (id: string, changes: RecordChanges) => Promise<void>;
  /** Whether another paper's file or reader gave it this citation key. */
  readonly isKeyTaken: (id: string, key: string) => Promise<boolean>;
  /** The title of another paper of the list that the changes would make this one the same as. */
  readonly twinAfterEdit: (id: string, changes: RecordChanges) => Promise<string | undefined>;
  /** A step up or down, with all that are picked when it is one of them. */
  readonly move: (id: string, step: -1 | 1) => void;
  readonly openPaper: (id: string, opening: Opening) => void;
  /** Looks for papers like the one that is open, or shows them no more. */
  readonly toggleSimilar: (id: string) => void;
  /** Looks for papers like several, for what these have in common. */
  readonly showSimilar: (ids: readonly string[]) => void;
  readonly follow: Follow;
  readonly copy: (id: string, format: CopyFormat) => void;
  readonly showAgain: (paper: Pick<HiddenPaper, 'id' | 'title'>) => void;
  /** Saves the complete backup to a file. */
  readonly backUp: () => void;
  readonly importing: ImportActions;
  readonly exporting: ExportActions;
  readonly showDialog: (dialog: OpenDialog | undefined) => void;
  readonly tell: (text: string, undo?: () => Promise<unknown>) => void;
  readonly fail: (error: unknown) => void;
  readonly undo: () => void;
}

export interface NoteActions {
  /** Begins to write on a paper's note. `show`: the field has to show this, since somebody else wrote there too. */
  readonly beginNote: (id: string, begun: NoteChange, show: (text: string) => void) => NoteDraft;
  /** What could not be written the last time, to be gone on with: from here on the caller holds it. */
  readonly takeNoteDraft: (id: string) => NoteChange | undefined;
}

/** A note while somebody writes on it. */
export interface NoteDraft {
  readonly type: (text: string) => void;
  /** The stored note is another one by now: shown as long as nothing was typed. */
  readonly follow: (note: string) => void;
  /** Now, not after a rest: whoever looks away may not come back. */
  readonly settle: () => void;
  /** The same, for good. Answers whether all is written; what is not stays held, and can be written on. */
  readonly leave: () => Promise<boolean>;
}

/** What the dialog of imports does. All of it rejects where the database can't be read or written. */
export interface ImportActions {
  /** What an import would do, entry by entry; `tell` hears how much is planned, from 0 to 1. */
  readonly plan: (
    entries: readonly ImportedEntry[],
    mode: ImportMode,
    tell: (part: number) => void,
  ) => Promise<readonly PlannedEntry[]>;
  /** Of how many papers a backup has a history that is not known here. */
  readonly countHistory: (backup: BackupReading) => Promise<number>;
  /** Writes all of them or none, with the backup's history. */
  readonly write: (
    entries: readonly ImportedEntry[],
    mode: ImportMode,
    given: { readonly backup: BackupReading | undefined; readonly tell: (part: number) => void },
  ) => Promise<{ readonly done: readonly PlannedEntry[]; readonly takeBack: () => Promise<unknown> }>;
  /** Puts a backup in place of what is here, which is saved to a file before. Comes to the way back. */
  readonly replace: (backup: BackupReading) => Promise<() => Promise<void>>;
}

/** Papers that are to leave, and as what. */
export interface ExportWish {
  readonly papers: readonly SavedPaper[];
  readonly format: ExportFormat;
  /** The complete backup is meant, with all that is known beside the papers. */
  readonly isWhole: boolean;
  readonly options: Omit<ExportOptions, 'heading' | 'now'>;
}

/** What the dialog of exports does. */
export interface ExportActions {
  readonly toFile: (wish: ExportWish) => Promise<void>;
  readonly toClipboard: (wish: ExportWish) => Promise<void>;
  /** Straight from a click: a browser may have to ask. */
  readonly toZotero: (papers: readonly SavedPaper[]) => Promise<ZoteroResult>;
  /** For the next time. */
  readonly keepKeyPattern: (keyPattern: string) => Promise<void>;
}
