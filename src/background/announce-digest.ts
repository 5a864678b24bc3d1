import { digestNotice } from '../domain/notice.ts';
import { isQuiet } from '../domain/quiet.ts';
import { takeUnannounced } from '../store/note-digest.ts';
import type { World } from './world.ts';

const NEWS_FOR_MS = 24 * 3_600_000;

/**
 * Tells of the last digest, if the person wants that, and once at most: it is noted before it is shown. In quiet hours it waits for their end; what nobody was told
 * within a day, or has opened already, is told no more.
 */
export async function announceDigest({ store, now, settings, notices }: World): Promise<void> {
  const chosen = await settings();
  if (!chosen.notifyDigest || isQuiet(chosen, now()) || !(await notices.areAllowed())) return;
  const digest = await takeUnannounced(store, now() - NEWS_FOR_MS, now());
  if (digest) await notices.show(digestNotice(digest));
}
