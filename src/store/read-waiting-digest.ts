import type { Digest } from '../domain/digest.ts';
import type { Store } from './open-store.ts';

/** The last digest, if it came by itself since then and nobody has opened it. */
export async function readWaitingDigest({ library }: Store, since: number): Promise<Digest | undefined> {
  const digest = await library.digests.orderBy('[until+every]').last();
  return digest?.isDue && digest.openedAt === undefined && digest.until >= since ? digest : undefined;
}
