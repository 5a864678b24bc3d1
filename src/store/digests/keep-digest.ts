import type { Digest } from '../../domain/digest/digest.ts';
import type { DigestPlan } from '../../domain/digest/digest-schedule.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import type { LibraryDatabase } from '../schema/library-schema.ts';

const DIGESTS_KEPT = 60;

/**
 * Keeps the digest that was due and moves the plan on, in one transaction: dying before leaves it due, and of two contexts that made it
 * one is refused. Without a digest there was nothing to tell: its papers, should there be any, go into the next one.
 */
export async function keepDueDigest(
  store: Store,
  digest: Digest | undefined,
  plan: DigestPlan,
  now: number,
): Promise<boolean> {
  const library = libraryOf(store);
  return library.transaction('rw', library.digests, library.digestPlan, async () => {
    const current = await library.digestPlan.get('plan');
    if (current?.after !== plan.after) return false;
    await library.digestPlan.put({ ...current, after: now, ...(digest && { from: digest.until }) });
    if (digest) await keep(library, digest);
    return true;
  });
}

/** Keeps one that was asked for out of turn: the next that is due comes all the same, and whole. */
export async function keepDigest(store: Store, digest: Digest): Promise<void> {
  const library = libraryOf(store);
  await library.transaction('rw', library.digests, () => keep(library, digest));
}

async function keep({ digests }: LibraryDatabase, digest: Digest): Promise<void> {
  await digests.put(digest);
  const leaving = await digests.orderBy('[until+every]').reverse().offset(DIGESTS_KEPT).primaryKeys();
  await digests.bulkDelete(leaving);
}
