import type { Digest } from '../domain/digest.ts';
import type { Store } from './open-store.ts';

/** Notes that a digest was opened; the first time is kept. */
export async function noteDigestOpened({ library }: Store, id: string, now: number): Promise<void> {
  await library.digests.update(id, (digest: { openedAt?: number }) => {
    digest.openedAt ??= now;
  });
}

/**
 * Takes the last digest for announcing, if it came by itself and nobody has opened or announced it: it is noted before it is shown, so
 * that it is announced once at most. One older than `since` is no news any more.
 */
export async function takeUnannounced({ library }: Store, since: number, now: number): Promise<Digest | undefined> {
  return library.transaction('rw', library.digests, async () => {
    const digest = await library.digests.orderBy('[until+every]').last();
    const isWaiting = digest?.isDue && digest.announcedAt === undefined && digest.openedAt === undefined;
    if (!isWaiting || digest.until < since) return undefined;
    await library.digests.update(digest.id, { announcedAt: now });
    return digest;
  });
}
