import type { RefreshState } from '../domain/refresh-state.ts';
import type { Store } from './open-store.ts';

/** The refresh state as stored; on a fresh profile the one in which a refresh is due at once. */
export async function readRefreshState({ cache }: Store): Promise<RefreshState> {
  return (await cache.refresh.get('state')) ?? FIRST_STATE;
}

/** Changes the refresh state in one transaction, so that no other change gets lost; answers with the new state. */
export async function putRefreshState(
  { cache }: Store,
  update: (state: RefreshState) => RefreshState,
): Promise<RefreshState> {
  return cache.transaction('rw', cache.refresh, async () => {
    const state = update((await cache.refresh.get('state')) ?? FIRST_STATE);
    await cache.refresh.put(state);
    return state;
  });
}

/** Before the first refresh: due at once, nothing tried. */
export const FIRST_STATE: RefreshState = { key: 'state', nextRefreshAt: 0, failures: 0, quiet: 0, etags: {} };
