import { Dexie } from 'dexie';
import type { Digest } from '../../domain/digest/digest.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** The last digest, if it came by itself since then and nobody has opened it. One that a clock far ahead has dated stands before none. */
export async function readWaitingDigest(store: Store, since: number, now: number): Promise<Digest | undefined> {
  const library = libraryOf(store);
  const digest = await library.digests
    .where('[until+every]')
    .between([since, Dexie.minKey], [now, Dexie.maxKey], true, true)
    .last();
  return digest?.isDue && digest.openedAt === undefined ? digest : undefined;
}
