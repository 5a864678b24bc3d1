import { syncMirror } from '../store/mirror/sync-mirror.ts';
import { wakeSnoozed } from '../store/saved/snooze.ts';
import { attempt } from './attempt.ts';
import type { World } from './world.ts';

/**
 * The reading list's part of each wake: whatever is missing in the database comes back from the mirror, whatever is missing in the
 * mirror goes there, and what was snoozed until now is on the list again. Never rejects.
 */
export async function mirrorOnWake(world: World): Promise<void> {
  const { store, mirror, now } = world;
  await attempt(world, async () => {
    const thorough = !(await world.wasCompared());
    await syncMirror(store, mirror, { now: now(), thorough });
    if (thorough) await world.noteCompared();
  });
  await attempt(world, async () => {
    if ((await wakeSnoozed(store, now())).length > 0) await syncMirror(store, mirror, { now: now() });
  });
}
