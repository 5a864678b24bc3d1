import type { Failure } from '../../domain/failure.ts';
import type { KeptUptake, Uptake } from '../../domain/uptake/uptake.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** Keeps what was told of a paper in place of what was known. */
export async function keepUptake(store: Store, id: string, uptake: Uptake, now: number): Promise<void> {
  await cacheOf(store).uptake.put({ id, uptake, fetchedAt: now, triedAt: now });
}

/** Notes that asking failed; what was told before stays. */
export async function failUptake(store: Store, id: string, failure: Failure, now: number): Promise<void> {
  const { uptake } = cacheOf(store);
  await uptake.db.transaction('rw', uptake, async () => {
    await uptake.put({ ...(await uptake.get(id)), id, triedAt: now, failure });
  });
}

/** What is kept of a paper; undefined where nobody has asked. */
export async function readUptake(store: Store, id: string): Promise<KeptUptake | undefined> {
  return cacheOf(store).uptake.get(id);
}
