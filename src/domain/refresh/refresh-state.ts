import type { Failure } from '../failure.ts';
import type { PolledFeed } from '../feed.ts';

/** What the service counts together: searches have a window of their own, much smaller than that of all else. */
export type RequestBucket = 'api' | 'search';

/** Everything a wake needs to know about refreshing: one row, so that truth survives the worker. Times are ms since 1970. */
export interface RefreshState {
  readonly key: 'state';
  readonly nextRefreshAt: number;
  readonly lastTriedAt?: number;
  readonly lastOkAt?: number;
  readonly lastManualAt?: number;
  /** The service asked for silence until then; not even a manual refresh asks before. */
  readonly blockedUntil?: number;
  /** The same for searches, which the service counts by themselves. */
  readonly searchBlockedUntil?: number;
  readonly failure?: Failure;
  readonly failingSince?: number;
  /** Refreshes that failed since the last one that did not. */
  readonly failures: number;
  /** Refreshes in a row that brought no paper that was not known. */
  readonly quiet: number;
  readonly etags: Readonly<Partial<Record<PolledFeed, string>>>;
  /** Who refreshes at the moment. It runs out by itself, since its holder may die. */
  readonly lease?: { readonly holder: string; readonly expiresAt: number };
}

/** Longer than a refresh may take (25 s), so that a live one is never doubled and a dead one costs one tick. */
export const LEASE_MS = 30_000;

/**
 * The state while `holder` refreshes. The lease runs out by itself, and a manual attempt counts from its start, so that a
 * worker that dies on the way neither blocks the next refresh nor lets a finger hammer the button.
 */
export function leasedState(
  state: RefreshState | undefined,
  { now, holder, manual }: { now: number; holder: string; manual: boolean },
): RefreshState {
  return {
    // Never refreshed: due at once, also when this first attempt dies.
    ...(state ?? { key: 'state', nextRefreshAt: now, failures: 0, quiet: 0, etags: {} }),
    ...(manual && { lastManualAt: now }),
    lease: { holder, expiresAt: now + LEASE_MS },
  };
}
