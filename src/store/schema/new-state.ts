import type { ClockRuns } from '../../domain/clock-runs.ts';

/** The state of a library that nothing was written to. */
export function newState(): LibraryState {
  const databaseId = crypto.randomUUID();
  return { key: 'state', databaseId, generation: 0, count: 0, hiddenGeneration: 0, changes: 0 };
}

/** What the library knows of itself; changed in the transaction of each change. */
export interface LibraryState {
  readonly key: 'state';
  /** Tells a database that was damaged and made anew from the one before. */
  readonly databaseId: string;
  /** Rises by one with each write of the reading list or of what is hidden. */
  readonly generation: number;
  /** Rows of `saved`, the shelf among them: another count means damage. */
  readonly count: number;
  /** The generation when something was last hidden or shown again. */
  readonly hiddenGeneration: number;
  /** Entries that the user changed, in all. */
  readonly changes: number;
  /** The same, when a backup was last made, and when that was. */
  readonly exportedChanges?: number;
  readonly exportedAt?: number;
  /** It was mirrored once; if there is no mirror all the same, that was lost. */
  readonly mirrored?: 1;
  /** What the clock has said, about once a day: by this, and not by a single reading, things grow old. */
  readonly clock?: ClockRuns;
}
