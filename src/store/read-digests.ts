import type { Digest } from '../domain/digest/digest.ts';
import type { Store } from './open-store.ts';

/** A digest as a list of them names it. */
export type DigestName = Pick<Digest, 'id' | 'until' | 'every'>;

/** The digests that are kept, the last one first. Reads no digest itself. */
export async function listDigests({ library: { digests } }: Store): Promise<DigestName[]> {
  return digests.db.transaction('r', digests, async () => {
    const byTime = () => digests.orderBy('[until+every]').reverse();
    const [keys, ids] = await Promise.all([byTime().keys(), byTime().primaryKeys()]);
    return ids.map((id, index) => ({ id, ...timeOf(keys[index]) }));
  });
}

/** One of them; the last one when no id is given. */
export async function readDigest({ library }: Store, id: string | undefined): Promise<Digest | undefined> {
  return id === undefined ? library.digests.orderBy('[until+every]').last() : library.digests.get(id);
}

function timeOf(key: unknown): Pick<Digest, 'until' | 'every'> {
  const [until, every]: unknown[] = Array.isArray(key) ? key : [];
  return { until: Number(until), every: every === 'week' ? 'week' : 'day' };
}
