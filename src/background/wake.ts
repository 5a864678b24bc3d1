import { startupSpread } from '../domain/refresh-policy.ts';
import { putRefreshState } from '../store/refresh-state.ts';
import { refresh } from './refresh.ts';
import { showState } from './show-state.ts';
import type { World } from './world.ts';

/**
 * What every wake does, as if there had never been another: the tick is kept, the badge painted from the database, and
 * what is due is refreshed. Running it twice at once changes nothing: the lease lets one through.
 */
export async function wake(world: World): Promise<void> {
  await world.keepTick();
  if (await world.isFirstWakeOfSession()) await spreadStartup(world);
  const outcome = await refresh(world, 'alarm');
  if (outcome.kind === 'wait') await showState(world);
}

/** A million browsers start at nine: what fell due overnight waits up to a quarter of an hour. The first run never waits. */
async function spreadStartup({ store, now, random, everyMs }: World): Promise<void> {
  const state = await store.cache.refresh.get('state');
  if (state?.lastTriedAt === undefined) return;
  const spread = { now: now(), random: random(), everyMs: await everyMs() };
  await putRefreshState(store, (current) => ({ ...current, nextRefreshAt: startupSpread(current, spread) }));
}
