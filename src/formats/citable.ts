import type { BibliographicRecord } from '../domain/bibliography/record.ts';
import type { Paper } from '../domain/paper.ts';
import type { ReadingState } from '../domain/saved-paper.ts';

/** What can be exported: a paper, and what its reader added. A `SavedPaper` is one as it stands; of a mere paper write `{ paper }`. */
export interface Citable {
  readonly paper: Paper;
  readonly record?: BibliographicRecord;
  readonly state?: ReadingState;
  readonly tags?: readonly string[];
  /** Markdown, in the reader's own words. */
  readonly note?: string;
  readonly starred?: true;
  /** Times are ms since 1970. */
  readonly savedAt?: number;
  readonly readingAt?: number;
  readonly doneAt?: number;
  readonly snoozedUntil?: number;
}
