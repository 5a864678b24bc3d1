import { DAY_MS } from '../domain/durations.ts';
import { digestNotification } from '../domain/notification-content.ts';
import { isQuiet } from '../domain/quiet.ts';
import { takeUnannounced } from '../store/digests/note-digest.ts';
import type { World } from './world.ts';

const NEWS_FOR_MS = DAY_MS;

/**
 * Tells of the last digest, if the person wants that, and once at most: it is noted before it is shown. In quiet hours it waits for their end; what nobody was told
 * within a day, or has opened already, is told no more.
 */
export async function notifyDigest({ store, now, settings, notifications }: World): Promise<void> {
  const chosen = await settings();
  if (!chosen.notifyDigest || isQuiet(chosen, now()) || !(await notifications.areAllowed())) return;
  const digest = await takeUnannounced(store, now() - NEWS_FOR_MS, now());
  if (digest) await notifications.show(digestNotification(digest));
}
