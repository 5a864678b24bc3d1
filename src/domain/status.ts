import type { Failure } from './failure.ts';
import { LEASE_MS, type RefreshState } from './refresh/refresh-state.ts';
import { happenedAt, isToAwait } from './stored-time.ts';

/** The state of the data, as a person would ask for it. Times are ms since 1970. */
export type Status =
  /** The first refresh has not come back yet. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'fresh'; readonly updatedAt: number }
  | { readonly kind: 'refreshing' }
  | FailedStatus;

export type FailedStatus = Failure & {
  readonly since: number;
  readonly triedAt: number;
  /** How many papers of the service's there are to show all the same; missing where what is shown is none of its answers. */
  readonly papers?: number;
  /** When those came; missing when none ever did. */
  readonly updatedAt?: number;
};

/**
 * What the status line says about the refresh state. `updatedAt`: when the list on screen came (its feed's `fetchedAt`), where
 * that is known better than by the last good refresh.
 */
export function statusFor(
  state: RefreshState | undefined,
  {
    papers,
    now,
    updatedAt = state?.lastOkAt,
  }: { papers?: number | undefined; now: number; updatedAt?: number | undefined },
): Status {
  if (state?.lastTriedAt === undefined) return { kind: 'loading' };
  if (isToAwait(state.lease?.expiresAt, now, LEASE_MS)) return { kind: 'refreshing' };
  const triedAt = happenedAt(state.lastTriedAt, now);
  const cameAt = happenedAt(updatedAt, now);
  // A clock that was put back makes a refresh due at once, and nobody knows until then how old this is.
  if (!state.failure) return freshSince(cameAt || triedAt);
  return {
    ...state.failure,
    since: happenedAt(state.failingSince, now) ?? triedAt ?? now,
    triedAt: triedAt ?? now,
    ...(papers !== undefined && { papers, ...(cameAt && { updatedAt: cameAt }) }),
  };
}

function freshSince(updatedAt: number | undefined): Status {
  return updatedAt === undefined ? { kind: 'refreshing' } : { kind: 'fresh', updatedAt };
}

/** Whether the last refresh brought less than it should have. */
export function isFailed(status: Status): status is FailedStatus {
  return status.kind !== 'loading' && status.kind !== 'fresh' && status.kind !== 'refreshing';
}
