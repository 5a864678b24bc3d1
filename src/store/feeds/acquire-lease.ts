import type { RefreshState } from '../../domain/refresh/refresh-state.ts';
import { leasedState } from '../../domain/refresh/refresh-state.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** Who wants to refresh, when, and whether a person asked for it. */
export interface LeaseRequest {
  readonly now: number;
  readonly holder: string;
  readonly manual: boolean;
}

/**
 * Asks `decide` about the stored refresh state and, on "go", writes the lease: both in one transaction, so that of two
 * contexts that ask at once only one goes. `decide` is pure, and also judges a lease that somebody holds.
 */
export async function acquireLease<Wait extends { readonly kind: 'wait' }>(
  store: Store,
  request: LeaseRequest,
  decide: (state: RefreshState | undefined) => { readonly kind: 'go' } | Wait,
): Promise<{ readonly kind: 'go'; readonly state: RefreshState } | Wait> {
  const cache = cacheOf(store);
  return cache.transaction('rw', cache.refresh, async () => {
    const known = await cache.refresh.get('state');
    const decision = decide(known);
    if (decision.kind === 'wait') return decision;
    const state = leasedState(known, request);
    await cache.refresh.put(state);
    return { kind: 'go' as const, state };
  });
}
