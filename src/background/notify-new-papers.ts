import { announcement } from '../domain/announcement.ts';
import { feedsIn } from '../domain/chosen-feeds.ts';
import { isQuiet } from '../domain/quiet.ts';
import { markNotified } from '../store/history/mark-notified.ts';
import { readUnannounced } from '../store/history/read-unannounced.ts';
import type { World } from './world.ts';

/**
 * After a refresh: tells of new papers in one notification, if the person wants any. They are marked as told before it is shown:
 * each at most once ever, and what a crash swallows is still New. In quiet hours, and while a list is before the person's eyes,
 * nothing is told and nothing marked: what is unseen when that is over comes in one notification, after the refresh then.
 */
export async function notifyNewPapers(world: World): Promise<void> {
  const { store } = world;
  const now = world.now();
  const settings = await world.settings();
  if (!(settings.notifyWatched || settings.notifyNew) || isQuiet(settings, now)) return;
  if (!(await world.notifications.areAllowed()) || (await world.isListInSight())) return;
  const feeds = feedsIn(settings.followedLists);
  const unannounced = await readUnannounced(store, { feeds, rules: await world.rules(), now });
  const wanted = announcement(unannounced, settings, now);
  if (!wanted) return;
  const claimed = await markNotified(store, wanted.ids, now);
  const ours = announcement(
    unannounced.filter(({ paper }) => claimed.has(paper.id)),
    settings,
    now,
  );
  if (ours) await world.notifications.show(ours.notice);
}
