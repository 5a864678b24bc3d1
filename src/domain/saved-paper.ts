import type { Paper } from './paper.ts';

export type ReadingState = 'to-read' | 'reading' | 'done';

/** An entry of the reading list. It holds its own whole copy of the paper, so that it stands alone. */
export interface SavedPaper {
  readonly id: string;
  readonly paper: Paper;
  readonly state: ReadingState;
  readonly tags: readonly string[];
  readonly note: string;
  readonly savedAt: number;
  /** The last change by the user, ms since 1970. */
  readonly changedAt: number;
  readonly doneAt?: number;
}
