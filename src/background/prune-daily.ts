import { DAY_MS } from '../domain/durations.ts';
import { prune } from '../store/prune.ts';
import type { World } from './world.ts';

/** Lets go of what has had its time, after the first refresh of each day. Dying on the way costs a day. */
export async function pruneDaily({ store, now, settings }: World, lastTriedAt: number | undefined): Promise<void> {
  if (lastTriedAt !== undefined && Math.floor(lastTriedAt / DAY_MS) === Math.floor(now() / DAY_MS)) return;
  await prune(store, now(), (await settings()).papersKeptDays * DAY_MS, lastTriedAt);
}
