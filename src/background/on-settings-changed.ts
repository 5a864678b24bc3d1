import { feedsIn } from '../domain/chosen-feeds.ts';
import { repaced } from '../domain/refresh/refresh-policy.ts';
import { planDigest } from '../store/digests/plan-digest.ts';
import { readFeeds } from '../store/feeds/read-feed.ts';
import { putRefreshState, readRefreshState } from '../store/feeds/refresh-state.ts';
import { attempt } from './attempt.ts';
import { countNewTerms } from './count-terms.ts';
import { refresh } from './refresh.ts';
import { repaint } from './repaint.ts';
import { watchSaved } from './watch-saved.ts';
import type { World } from './world.ts';

/**
 * The person chose something: the badge follows at once, a list that they follow from now on is fetched, the next refresh comes no later
 * than at the pace they want, and digests are planned and papers watched from this moment on: the browser may be closed before the next wake. Never rejects.
 */
export async function onSettingsChanged(world: World): Promise<void> {
  await attempt(world, async () => void (await planDigest(world.store, await world.settings(), world.now())));
  await attempt(world, () => keepPace(world));
  const refreshes = await attempt(world, async () => {
    if (!(await lacksList(world))) return false;
    await putRefreshState(world.store, (state) => ({ ...state, nextRefreshAt: world.now() }));
    return true;
  });
  const result = refreshes ? await refresh(world, 'alarm') : undefined;
  if (result?.kind !== 'done') await repaint(world);
  await countNewTerms(world);
  void watchSaved(world);
}

async function keepPace(world: World): Promise<void> {
  const { store, now, random } = world;
  const given = { now: now(), random: random(), everyMs: await world.everyMs() };
  const state = await readRefreshState(store);
  if (!state || repaced(state, given) === state.nextRefreshAt) return;
  await putRefreshState(store, (current) => ({ ...current, nextRefreshAt: repaced(current, given) }));
}

/** Whether the last refresh left out a list that is followed now. Before the first one, that will ask for it. */
async function lacksList({ store, settings }: World): Promise<boolean> {
  const followed = feedsIn((await settings()).followedLists);
  const [feeds, state] = await Promise.all([readFeeds(store, followed), readRefreshState(store)]);
  const { lastTriedAt } = state ?? {};
  return lastTriedAt !== undefined && followed.some((feed) => (feeds.get(feed)?.triedAt ?? 0) < lastTriedAt);
}
