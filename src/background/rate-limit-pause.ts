import type { Answer } from '../domain/failure.ts';
import { BLOCKED_MAX_MS, pauseIn } from '../domain/refresh/refresh-policy.ts';
import type { RefreshState } from '../domain/refresh/refresh-state.ts';
import { putRefreshState, readRefreshState } from '../store/feeds/refresh-state.ts';
import type { World } from './world.ts';

/** Until when nobody may be asked, whatever for; undefined when that is now. */
export async function readRateLimitPause({ store, now }: World): Promise<number | undefined> {
  return pauseIn(await readRefreshState(store), now());
}

/** Remembers a pause that any answer asked for: it holds for everything. */
export async function keepRateLimitPause({ store, now }: World, answer: Answer<unknown>): Promise<void> {
  const asked = answer.kind === 'rate-limited' ? answer.until : answer.kind === 'ok' ? answer.blockedUntil : undefined;
  if (asked === undefined) return;
  const blockedUntil = Math.min(asked, now() + BLOCKED_MAX_MS);
  await putRefreshState(store, (state) => laterPause(state, { ...state, blockedUntil }, now()));
}

/** `next`, with the pause that `state` knows if that is the longer one: another request may have been told of it meanwhile. */
export function laterPause(state: RefreshState, next: RefreshState, now: number): RefreshState {
  const known = pauseIn(state, now);
  return known === undefined || known <= (next.blockedUntil ?? 0) ? next : { ...next, blockedUntil: known };
}
