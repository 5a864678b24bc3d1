import { Dexie } from 'dexie';
import type { Digest } from '../../domain/digest/digest.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** A digest as a list of them names it. */
export type DigestName = Pick<Digest, 'id' | 'until' | 'every'>;

/** The digests that are kept, the last one first; those that a clock far ahead has dated stand last. Reads no digest itself. */
export async function listDigests(store: Store, now: number): Promise<DigestName[]> {
  const { digests } = libraryOf(store);
  return digests.db.transaction('r', digests, async () => {
    const byTime = () => digests.orderBy('[until+every]').reverse();
    const [keys, ids] = await Promise.all([byTime().keys(), byTime().primaryKeys()]);
    const names = ids.map((id, index) => ({ id, ...timeOf(keys[index]) }));
    return [...names.filter(({ until }) => until <= now), ...names.filter(({ until }) => until > now)];
  });
}

/** One of them; the first of the list when no id is given. */
export async function readDigest(store: Store, id: string | undefined, now: number): Promise<Digest | undefined> {
  const [first] = id === undefined ? await listDigests(store, now) : [{ id }];
  return first && libraryOf(store).digests.get(first.id);
}

/** The last one until now that came by itself; called inside a transaction or not. */
export async function readLastDue(store: Store, now: number): Promise<Digest | undefined> {
  const library = libraryOf(store);
  const past = library.digests.where('[until+every]').belowOrEqual([now, Dexie.maxKey]);
  return past
    .reverse()
    .filter(({ isDue }) => isDue === true)
    .first();
}

function timeOf(key: unknown): Pick<Digest, 'until' | 'every'> {
  const [until, every]: unknown[] = Array.isArray(key) ? key : [];
  return { until: Number(until), every: every === 'week' ? 'week' : 'day' };
}
