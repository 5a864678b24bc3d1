import { DAY_MS } from '../../domain/durations.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

export const UPTAKE_LIMITS = { keptMs: 60 * DAY_MS, max: 200 };

/** Lets go of what was last asked long ago, and of the oldest where there is much. */
export async function pruneUptake(store: Store, now: number, limits = UPTAKE_LIMITS): Promise<void> {
  const { uptake } = cacheOf(store);
  await uptake.db.transaction('rw', uptake, async () => {
    const stale = await uptake
      .where('triedAt')
      .below(now - limits.keptMs)
      .count();
    const surplus = (await uptake.count()) - limits.max;
    const leaving = await uptake
      .orderBy('triedAt')
      .limit(Math.max(stale, surplus, 0))
      .primaryKeys();
    await uptake.bulkDelete(leaving);
  });
}
