import type { Answer } from '../domain/failure.ts';
import { BLOCKED_MAX_MS, pauseIn } from '../domain/refresh/refresh-policy.ts';
import type { RefreshState, RequestBucket } from '../domain/refresh/refresh-state.ts';
import { putRefreshState, readRefreshState } from '../store/feeds/refresh-state.ts';
import type { World } from './world.ts';

/** Until when nobody may be asked for what the service counts in that bucket; undefined when that is now. */
export async function readRateLimitPause(
  { store, now }: World,
  bucket: RequestBucket = 'api',
): Promise<number | undefined> {
  return pauseIn(await readRefreshState(store), now(), bucket);
}

/** Remembers a pause that an answer asked for: it holds for everything in its bucket, and for nothing else. */
export async function keepRateLimitPause(
  { store, now }: World,
  answer: Answer<unknown>,
  bucket: RequestBucket = 'api',
): Promise<void> {
  const asked = answer.kind === 'rate-limited' ? answer.until : answer.kind === 'ok' ? answer.blockedUntil : undefined;
  if (asked === undefined) return;
  const until = Math.min(asked, now() + BLOCKED_MAX_MS);
  await putRefreshState(store, (state) => {
    if (bucket === 'api') return laterPause(state, { ...state, blockedUntil: until }, now());
    return { ...state, searchBlockedUntil: Math.max(until, pauseIn(state, now(), bucket) ?? 0) };
  });
}

/** `next`, with the pause that `state` knows if that is the longer one: another request may have been told of it meanwhile. */
export function laterPause(state: RefreshState, next: RefreshState, now: number): RefreshState {
  const known = pauseIn(state, now);
  return known === undefined || known <= (next.blockedUntil ?? 0) ? next : { ...next, blockedUntil: known };
}
