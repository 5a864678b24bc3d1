import type { RefreshState } from '../domain/refresh-state.ts';
import type { Store } from './open-store.ts';
import { FIRST_STATE } from './refresh-state.ts';

/** Who refreshes, and when others may think that it died (ms since 1970). */
export interface Lease {
  readonly holder: string;
  readonly expiresAt: number;
}

/**
 * Asks `decide` about the stored refresh state and, on "go", writes the lease: both in one transaction, so that of two
 * contexts that ask at once only one goes. `decide` is pure and also judges a lease that somebody holds.
 */
export async function takeLease<Wait extends { readonly kind: 'wait' }>(
  { cache }: Store,
  lease: Lease,
  decide: (state: RefreshState) => { readonly kind: 'go' } | Wait,
): Promise<{ readonly kind: 'go'; readonly state: RefreshState } | Wait> {
  return cache.transaction('rw', cache.refresh, async () => {
    const state = (await cache.refresh.get('state')) ?? FIRST_STATE;
    const decision = decide(state);
    if (decision.kind === 'wait') return decision;
    const leased: RefreshState = { ...state, lease };
    await cache.refresh.put(leased);
    return { kind: 'go' as const, state: leased };
  });
}
