import type { BibliographicRecord } from './bibliography/record.ts';
import { DAY_MS } from './durations.ts';
import type { Paper } from './paper.ts';
import type { PaperNews } from './watching/paper-news.ts';

export const READING_STATES = ['to-read', 'reading', 'done'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** The one of two states that reading has come further in; undefined where neither is told. */
export function furthestState(a: ReadingState | undefined, b: ReadingState | undefined): ReadingState | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return READING_STATES.indexOf(b) > READING_STATES.indexOf(a) ? b : a;
}

/** An entry of the reading list. It holds its own whole copy of the paper, so that it stands alone. Times are ms since 1970. */
export interface SavedPaper {
  readonly id: string;
  /** What rows draw: of the service and of `record`. */
  readonly paper: Paper;
  /** What a file or the reader's hand said of it; missing where only the service told of the paper. */
  readonly record?: BibliographicRecord;
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
  /** When an import added it: what came together has the same, and can go together. Missing where it was saved by itself. */
  readonly importedAt?: number;
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
  /** News of it is looked for, or is not, whatever the settings say of all papers. */
  readonly watched?: boolean;
  /** What became of it while it was watched. */
  readonly news?: PaperNews;
  /** Little more than the id is known yet; looked up by the background, and gone when the service told more. */
  readonly incomplete?: true;
}

/** How long the shelf keeps what was removed. */
export const SHELF_KEPT_MS = 30 * DAY_MS;
