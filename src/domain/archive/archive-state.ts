import type { Failure } from '../failure.ts';

/** Everything a wake needs to know about the archive: one row, missing unless the person wants the archive. Times are ms since 1970. */
export interface ArchiveState {
  readonly key: 'state';
  readonly wish: 'go' | 'paused';
  /** Not to ask before. */
  readonly nextAskAt: number;
  /** Requests in a row that came to nothing, and what the last one came to. */
  readonly failures: number;
  readonly failure?: Failure;
  /** The connection costs the person money, or saves data: it waits for another. */
  readonly waitsForConnection?: true;
  /** The page that was empty the last time; an empty page is believed when it is told twice. */
  readonly emptyPage?: string;
  /** Who reads at the moment. It runs out by itself, since its holder may die. */
  readonly lease?: { readonly holder: string; readonly expiresAt: number };
}

/** Longer than a request may take and the pause before the next, so that a live reader is never doubled. */
export const ARCHIVE_LEASE_MS = 50_000;
