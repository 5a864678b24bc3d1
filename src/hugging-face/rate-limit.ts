import type { RequestWindow } from '../domain/archive/month-page.ts';
import { DAY_MS } from '../domain/durations.ts';
import type { RequestBucket } from '../domain/refresh/refresh-state.ts';
import { retryAfterMs } from '../http/retry-after.ts';

/**
 * When the service may be asked again after it said "too many", ms since 1970: `Retry-After` (seconds, or a date against the
 * answer's own `Date`), else the reset of its `RateLimit`, else one window of five minutes. Between one second and one day from `now`.
 */
export function restAfterRefusal(headers: Headers, now: number, bucket: RequestBucket = 'api'): number {
  const waitMs = retryAfterMs(headers, now) ?? windowOf(headers, bucket)?.resetMs ?? WINDOW_MS;
  return now + Math.min(Math.max(waitMs, MIN_WAIT_MS), MAX_WAIT_MS);
}

/** When the window ends whose last request this was (`RateLimit: "api";r=0;t=42`), ms since 1970; undefined while some are left. */
export function restAfterLast(headers: Headers, now: number, bucket: RequestBucket = 'api'): number | undefined {
  const window = windowOf(headers, bucket);
  return window?.remaining === 0 ? now + Math.min(window.resetMs, MAX_WAIT_MS) : undefined;
}

/** What is left of the window, and how large the service says it is; undefined where it does not tell. */
export function requestWindow(headers: Headers, now: number): RequestWindow | undefined {
  const window = windowOf(headers, 'api');
  if (window?.remaining === undefined) return undefined;
  const policies = headers.get('ratelimit-policy')?.split(',') ?? [];
  const policy = policies.find((one) => one.includes('"api"')) ?? policies[0];
  return {
    quota: parameter(policy, 'q') || QUOTA,
    remaining: window.remaining,
    lengthMs: (parameter(policy, 'w') || WINDOW_MS / 1000) * 1000,
    resetAt: now + Math.min(window.resetMs, MAX_WAIT_MS),
  };
}

/** The service's fixed window (documented in September 2025). */
const WINDOW_MS = 300_000;
const QUOTA = 500;
const MIN_WAIT_MS = 1_000;
/** A slip of the service must not silence us for good. */
const MAX_WAIT_MS = DAY_MS;

/** Of several windows ("api", "pages", …) a list's is "api", a search's the one that is called so; with one alone, that one. */
function windowOf(
  headers: Headers,
  bucket: RequestBucket,
): { remaining: number | undefined; resetMs: number } | undefined {
  const windows = headers.get('ratelimit')?.split(',') ?? [];
  const ours = windows.find((window) => NAMES[bucket].test(window)) ?? windows[0];
  const resetSeconds = parameter(ours, 't');
  if (resetSeconds === undefined) return undefined;
  return { remaining: parameter(ours, 'r'), resetMs: resetSeconds * 1000 };
}

/** How the service calls the searches' window is not documented. */
const NAMES: Readonly<Record<RequestBucket, RegExp>> = { api: /^\s*"?api"?\s*;/, search: /^\s*"?[\w-]*search/i };

function parameter(window: string | undefined, name: 'r' | 't' | 'q' | 'w'): number | undefined {
  const digits = window?.match(new RegExp(`;\\s*${name}=(\\d{1,9})(?![\\d.])`))?.[1];
  return digits === undefined ? undefined : Number(digits);
}
