import type { CacheDatabase, TermState } from '../schema/cache-schema.ts';

/** Rises with every change of how terms are made or packed; what is on the disk is counted anew then. */
const TERMS_VERSION = 1;

/** How far the terms are counted, where that can be relied on; called inside a transaction. */
export async function readTermState({ termState }: CacheDatabase): Promise<TermState | undefined> {
  const state = await termState.get('state');
  return state?.version === TERMS_VERSION ? state : undefined;
}

/** The same, or the beginning of it, without the terms of before; called inside a transaction that may write both tables. */
export async function termStateFor(cache: CacheDatabase): Promise<TermState> {
  const known = await readTermState(cache);
  if (known) return known;
  await cache.terms.clear();
  const state: TermState = { key: 'state', version: TERMS_VERSION, cachedTo: '', months: {} };
  await cache.termState.put(state);
  return state;
}
