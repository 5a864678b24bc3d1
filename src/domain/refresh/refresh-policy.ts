import { HOUR_MS, MINUTE_MS } from '../durations.ts';
import { feedDayAt, isWeekend } from '../feed-days/feed-day.ts';
import { isToAwait } from '../stored-time.ts';
import { LEASE_MS, type RefreshState, type RequestBucket } from './refresh-state.ts';

const MANUAL_EVERY_MS = MINUTE_MS;
/** No header and no clock can silence us for longer. */
export const BLOCKED_MAX_MS = HOUR_MS;
export const STARTUP_SPREAD_MS = 15 * MINUTE_MS;

export type RefreshReason = 'alarm' | 'opened' | 'manual';

export type RefreshDecision =
  | { readonly kind: 'go' }
  | {
      readonly kind: 'wait';
      readonly until: number;
      readonly because: 'not-due' | 'leased' | 'too-soon' | 'rate-limited';
    };

/**
 * Whether to refresh now. A manual refresh ignores the schedule and the backoff, but never a pause the service asked for.
 * A stored time further ahead than this policy ever writes comes from a clock that was wrong, and counts as past.
 */
export function refreshDecision(
  state: RefreshState | undefined,
  { now, reason, everyMs }: { now: number; reason: RefreshReason; everyMs: number },
): RefreshDecision {
  if (!state) return { kind: 'go' };
  const leasedUntil = state.lease?.expiresAt;
  if (isToAwait(leasedUntil, now, LEASE_MS)) return { kind: 'wait', until: leasedUntil, because: 'leased' };
  const pausedUntil = pauseIn(state, now);
  if (pausedUntil !== undefined) return { kind: 'wait', until: pausedUntil, because: 'rate-limited' };
  if (reason === 'manual') {
    const manualAgainAt = (state.lastManualAt ?? Number.NEGATIVE_INFINITY) + MANUAL_EVERY_MS;
    return isToAwait(manualAgainAt, now, MANUAL_EVERY_MS)
      ? { kind: 'wait', until: manualAgainAt, because: 'too-soon' }
      : { kind: 'go' };
  }
  return isToAwait(state.nextRefreshAt, now, longestWaitMs(everyMs))
    ? { kind: 'wait', until: state.nextRefreshAt, because: 'not-due' }
    : { kind: 'go' };
}

/** Until when nobody may be asked for what is in the bucket; undefined when that is now. No header and no clock silences us for longer than an hour. */
export function pauseIn(
  state: RefreshState | undefined,
  now: number,
  bucket: RequestBucket = 'api',
): number | undefined {
  const until = bucket === 'search' ? state?.searchBlockedUntil : state?.blockedUntil;
  return isToAwait(until, now, BLOCKED_MAX_MS) ? until : undefined;
}

/**
 * When to refresh next: `everyMs` ± 25 %, slower while nothing new comes and at weekends; after failures a doubling backoff.
 * `random` (0 to 1) spreads a million installs, so that nothing lines up on the hour or on the end of a rate limit.
 */
export function nextRefreshAt(given: {
  now: number;
  random: number;
  everyMs: number;
  quiet: number;
  failures: number;
  blockedUntil?: number;
}): number {
  const { now, random, blockedUntil } = given;
  const waitMs = given.failures > 0 ? backoffMs(given.failures) : slowedMs(given);
  const next = now + waitMs * (1 - JITTER + 2 * JITTER * random);
  if (blockedUntil === undefined) return Math.round(next);
  const freeAt = Math.min(blockedUntil, now + BLOCKED_MAX_MS);
  return Math.round(Math.max(next, freeAt + random * AFTER_BLOCK_SPREAD_MS));
}

/**
 * The due time to store at a later start-up: a refresh that fell due while the browser was closed moves to a moment within
 * the next 15 minutes, any other stays. Running it twice changes nothing, since the moved one is no longer due.
 */
export function startupSpread(
  state: RefreshState,
  { now, random, everyMs }: { now: number; random: number; everyMs: number },
): number {
  if (isToAwait(state.nextRefreshAt, now, longestWaitMs(everyMs))) return state.nextRefreshAt;
  return Math.round(now + 1 + random * (STARTUP_SPREAD_MS - 1));
}

/**
 * The due time to store once the person chose how often to ask: one further ahead than that pace ever puts it moves to where the pace
 * would have put it after the last try. A backoff stays, and a pause that was asked for.
 */
export function repaced(
  state: RefreshState,
  { now, random, everyMs }: { now: number; random: number; everyMs: number },
): number {
  const { failures, quiet, blockedUntil, nextRefreshAt: known } = state;
  const triedAt = Math.min(state.lastTriedAt ?? now, now);
  if (failures > 0 || known <= triedAt + slowedMs({ now: triedAt, everyMs, quiet }) * (1 + JITTER)) return known;
  const pause = blockedUntil !== undefined && { blockedUntil };
  return Math.min(known, nextRefreshAt({ now: triedAt, random, everyMs, quiet, failures, ...pause }));
}

const JITTER = 0.25;
const QUIET_STEP = 0.5;
const WEEKEND_FACTOR = 2;
const SLOWEST_FACTOR = 3;
/** Slowing down stops here, unless the person asked for less themselves. */
const SLOWED_MAX_MS = 6 * HOUR_MS;
const BACKOFF_FIRST_MS = 4 * MINUTE_MS;
const BACKOFF_MAX_MS = 4 * HOUR_MS;
const AFTER_BLOCK_SPREAD_MS = 2 * MINUTE_MS;

function slowedMs({ now, everyMs, quiet }: { now: number; everyMs: number; quiet: number }): number {
  const factor = (1 + QUIET_STEP * quiet) * (isWeekend(feedDayAt(now)) ? WEEKEND_FACTOR : 1);
  return Math.min(everyMs * Math.min(factor, SLOWEST_FACTOR), Math.max(everyMs, SLOWED_MAX_MS));
}

function backoffMs(failures: number): number {
  return Math.min(BACKOFF_FIRST_MS * 2 ** (failures - 1), BACKOFF_MAX_MS);
}

function longestWaitMs(everyMs: number): number {
  return Math.max(everyMs, SLOWED_MAX_MS) * (1 + JITTER);
}
