import type { RefreshState } from '../../domain/refresh/refresh-state.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** The refresh state as stored; `undefined` before the first refresh. */
export async function readRefreshState(store: Store): Promise<RefreshState | undefined> {
  const cache = cacheOf(store);
  return cache.refresh.get('state');
}

/** Changes the stored refresh state in one transaction, so that no other change gets lost; where there is none, there is nothing to change. */
export async function putRefreshState(
  store: Store,
  update: (state: RefreshState) => RefreshState,
): Promise<RefreshState | undefined> {
  const cache = cacheOf(store);
  return cache.transaction('rw', cache.refresh, async () => {
    const known = await cache.refresh.get('state');
    if (!known) return undefined;
    const state = update(known);
    await cache.refresh.put(state);
    return state;
  });
}
