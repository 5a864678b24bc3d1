import { LEASE_MS, type RefreshState } from './refresh-state.ts';

/**
 * The state while `holder` refreshes. The lease runs out by itself, and a manual attempt counts from its start, so that a
 * worker that dies on the way neither blocks the next refresh nor lets a finger hammer the button.
 */
export function takeLease(
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
