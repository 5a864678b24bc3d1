import type { Digest } from '../../domain/digest/digest.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { readWaitingDigest } from './read-waiting-digest.ts';

/** Notes that a digest was opened; the first time is kept. */
export async function noteDigestOpened(store: Store, id: string, now: number): Promise<void> {
  const library = libraryOf(store);
  await library.digests.update(id, (digest: { openedAt?: number }) => {
    digest.openedAt ??= now;
  });
}

/**
 * Takes the waiting digest for announcing, if nobody has yet: it is noted before it is shown, so that it is announced once at most.
 * One older than `since` is no news any more.
 */
export async function takeUnannounced(store: Store, since: number, now: number): Promise<Digest | undefined> {
  const { digests } = libraryOf(store);
  return libraryOf(store).transaction('rw', digests, async () => {
    const digest = await readWaitingDigest(store, since, now);
    if (!digest || digest.announcedAt !== undefined) return undefined;
    await digests.update(digest.id, { announcedAt: now });
    return digest;
  });
}
