import type { Paper } from './paper.ts';

export const READING_STATES = ['to-read', 'reading', 'done'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** An entry of the reading list. It holds its own whole copy of the paper, so that it stands alone. Times are ms since 1970. */
export interface SavedPaper {
  readonly id: string;
  readonly paper: Paper;
  readonly state: ReadingState;
  readonly starred?: true;
  /** Clean, none twice (whatever its case), in the order they were given. */
  readonly tags: readonly string[];
  /** Markdown. */
  readonly note: string;
  readonly savedAt: number;
  /** Since when it has had its citation key, where that is not `savedAt`: it was saved again, or a file told of an earlier time. */
  readonly keyedAt?: number;
  /** The last change by the user. */
  readonly changedAt: number;
  /** When reading began; missing while it is still to read, and when it was finished without a beginning. */
  readonly readingAt?: number;
  readonly doneAt?: number;
  /** Off the list until then, or, with `wokeAt`, was. */
  readonly snoozedUntil?: number;
  /** When it came back from that by itself; known for 30 days. */
  readonly wokeAt?: number;
  /** The place in the list's own order, smaller is higher up: see `position.ts`. */
  readonly position: string;
  /** On the shelf of what was recently removed, where it stays for 30 days with tags and note. */
  readonly removedAt?: number;
  /** Little more than the id is known yet; looked up by the background, and gone when the service told more. */
  readonly incomplete?: true;
}

/** How long the shelf keeps what was removed. */
export const SHELF_KEPT_MS = 30 * 24 * 3_600_000;
