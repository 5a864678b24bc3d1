import type { Paper } from '../domain/paper.ts';
import type { ReadingState } from '../domain/saved-paper.ts';

/** What can be exported: a paper, and what its reader added. A `SavedPaper` is one as it stands; of a mere paper write `{ paper }`. */
export interface Citable {
  readonly paper: Paper;
  readonly state?: ReadingState;
  readonly tags?: readonly string[];
  /** Markdown, in the reader's own words. */
  readonly note?: string;
  readonly savedAt?: number;
  readonly doneAt?: number;
}
