import type { KnownDevice, SyncFailure, SyncLogLine } from './sync-state.ts';

/** How keeping in step is going, as a page shows it. */
export interface SyncView {
  /** This device's name in files; undefined where it was never in step with anything. */
  readonly device: string | undefined;
  readonly devices: readonly (KnownDevice & { readonly id: string })[];
  readonly syncedAt: number | undefined;
  readonly failure: SyncFailure | undefined;
  /** Requests of the last day on which there were any. */
  readonly requests: number;
  /** Papers that others removed, and that wait for a word. */
  readonly held: number;
  /** What was written here, and is not told yet. */
  readonly untold: number;
  /** The last first. */
  readonly log: readonly SyncLogEntry[];
}

export interface SyncLogEntry extends SyncLogLine {
  readonly number: number;
  readonly canBeUndone: boolean;
}
