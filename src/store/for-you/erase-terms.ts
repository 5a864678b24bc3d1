import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** Lets go of all that was counted. */
export async function eraseTerms(store: Store): Promise<void> {
  const { terms, termState } = cacheOf(store);
  await terms.db.transaction('rw', terms, termState, async () => {
    await Promise.all([terms.clear(), termState.clear()]);
  });
}
