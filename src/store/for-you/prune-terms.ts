import { cacheOf, libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { forgetCounted } from './keep-counted.ts';

/** Lets go of the terms of papers that neither cache nor reading list nor archive has any more, and of what is noted of months that are gone. */
export async function pruneTerms(store: Store): Promise<void> {
  const cache = cacheOf(store);
  const { papers, archiveBlocks, archiveMonths, terms, termState } = cache;
  // Read before: what comes meanwhile is no reason to forget it.
  const counted = await terms.orderBy('ids').uniqueKeys();
  const [cached, saved, archived] = await Promise.all([
    papers.toCollection().primaryKeys(),
    libraryOf(store).saved.toCollection().primaryKeys(),
    archiveBlocks.orderBy('ids').uniqueKeys(),
  ]);
  const there = new Set([...cached, ...saved, ...archived.map(String)]);
  const lost = counted.map(String).filter((id) => !there.has(id));
  for (let from = 0; from < lost.length; from += AT_ONCE) {
    const some = new Set(lost.slice(from, from + AT_ONCE));
    await cache.transaction('rw', terms, () => forgetCounted(cache, some));
  }
  await cache.transaction('rw', archiveMonths, termState, async () => {
    const state = await termState.get('state');
    const months = new Set(await archiveMonths.toCollection().primaryKeys());
    const kept = Object.entries(state?.months ?? {}).filter(([month]) => months.has(month));
    if (state && kept.length < Object.keys(state.months).length)
      await termState.put({ ...state, months: Object.fromEntries(kept) });
  });
}

const AT_ONCE = 1_000;
