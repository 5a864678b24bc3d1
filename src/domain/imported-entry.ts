import type { Paper } from './paper.ts';
import type { SavedPaper } from './saved-paper.ts';

/** An entry as a file tells it: a paper, and as much of the reader's part as the file holds. An entry of a backup is one as it stands. */
export type ImportedEntry = { readonly paper: Paper } & Partial<Omit<SavedPaper, 'id' | 'paper'>> & {
    /** The citation key that our own export made for it: it may stand in manuscripts, unless the list has the paper with another. */
    readonly exportedKey?: string;
  };

/**
 * What becomes of entries that are on the list already. `merge`: nothing is lost, tags and notes come together. `keep`: the list's own
 * stay untouched. `overwrite`: the file's word counts, where it says something.
 */
export type ImportMode = 'merge' | 'keep' | 'overwrite';
