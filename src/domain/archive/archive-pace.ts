import { HOUR_MS } from '../durations.ts';
import type { Failure } from '../failure.ts';
import { BLOCKED_MAX_MS } from '../refresh/refresh-policy.ts';
import type { RequestWindow } from './month-page.ts';

/** The least time between two requests: 19.6 a minute. */
const ASK_EVERY_MS = 3_060;
const ASK_JITTER_MS = 800;
/** The mean, for whoever reckons how long it takes. */
export const ASK_MEAN_MS = ASK_EVERY_MS + ASK_JITTER_MS / 2;
/** Of the service's window, as much is ours. */
const OUR_SHARE = 1 / 5;
/** When less than this share is left, whoever asked for it, the rest is left to the lists. */
const LEFT_TO_OTHERS = 1 / 2;
const REST_SPREAD_MS = 20_000;
const RETRY_FIRST_MS = 20_000;
const RETRY_MAX_MS = HOUR_MS;
const RETRY_JITTER = 0.25;

/** No time to ask again lies further ahead than this: one that does was written by a clock that was wrong. */
export const LONGEST_REST_MS = Math.max(BLOCKED_MAX_MS + REST_SPREAD_MS, RETRY_MAX_MS * (1 + RETRY_JITTER));

/** When to ask for the next page, after an answer or before a request is sent. `random`: 0 to 1. */
export function nextPageAt(now: number, random: number, window?: RequestWindow): number {
  if (window && window.remaining < window.quota * LEFT_TO_OTHERS) {
    return Math.round(Math.min(window.resetAt, now + BLOCKED_MAX_MS) + random * REST_SPREAD_MS);
  }
  const ourEveryMs = window ? window.lengthMs / (window.quota * OUR_SHARE) : 0;
  return Math.round(now + Math.min(Math.max(ASK_EVERY_MS, ourEveryMs), HOUR_MS) + random * ASK_JITTER_MS);
}

/** When to ask again after so many failures in a row: ever later, and never before a pause that was asked for is over. */
export function retryPageAt(now: number, random: number, failures: number, failure: Failure): number {
  const waitMs = Math.min(RETRY_FIRST_MS * 2 ** (failures - 1), RETRY_MAX_MS);
  const next = now + waitMs * (1 - RETRY_JITTER + 2 * RETRY_JITTER * random);
  const until = failure.kind === 'rate-limited' ? Math.min(failure.until, now + BLOCKED_MAX_MS) : now;
  return Math.round(Math.max(next, until + random * REST_SPREAD_MS));
}
