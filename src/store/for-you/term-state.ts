import type { PromiseExtended } from 'dexie';
import type { CacheDatabase, TermState } from '../schema/cache-schema.ts';

/** Rises with every change of how terms are made or packed; what is on the disk is counted anew then. */
const TERMS_VERSION = 1;

/**
 * How far the terms are counted, where that can be relied on; called inside a transaction. A chain of Dexie's own promises, as all that is
 * awaited more than one function deep there: Dexie 4 loses its transaction on the way back through several native `await`s.
 */
export function readTermState({ termState }: CacheDatabase): PromiseExtended<TermState | undefined> {
  return termState.get('state').then((state) => (state?.version === TERMS_VERSION ? state : undefined));
}

/** The same, or the beginning of it, without the terms of before; called inside a transaction that may write both tables. */
export function termStateFor(cache: CacheDatabase): PromiseExtended<TermState> {
  return readTermState(cache).then((known) => known ?? beginTermState(cache));
}

function beginTermState({ terms, termState }: CacheDatabase): PromiseExtended<TermState> {
  const state: TermState = { key: 'state', version: TERMS_VERSION, cachedTo: '', months: {} };
  return terms
    .clear()
    .then(() => termState.put(state))
    .then(() => state);
}
