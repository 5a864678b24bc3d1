import type { SyncLogLine } from '../../domain/sync/sync-state.ts';

/** What of a document is still to be told: names of fields, and the two parts that are no fields. */
export interface OutboxRow {
  readonly id: string;
  readonly names: readonly string[];
}

/** A line of the log, with the way back while there is one. */
export interface SyncLogRow extends SyncLogLine {
  readonly number: number;
  /** An `Undo` of `write-saved.ts`, which knows this schema. */
  readonly undo?: object;
}
