import { paperFeed } from '../domain/feed-key.ts';
import { dueLookUps, isPassing } from '../domain/look-ups.ts';
import { readFeed } from '../store/feeds/read-feed.ts';
import { readLookUps } from '../store/saved/read-look-ups.ts';
import { attempt } from './attempt.ts';
import { coalesced } from './coalesced.ts';
import { fetchFeed } from './fetch-feed.ts';
import { readRateLimitPause } from './rate-limit-pause.ts';
import type { World } from './world.ts';

/** 25 a minute, a quarter of what the service lets one address ask for: a file of 1,000 ids is complete in 40 minutes. */
const EVERY_MS = 2_400;
/** The next alarm goes on a minute after the last one; the browser's own calls in between keep the worker awake. */
const RUN_MS = 50_000;

/**
 * Looks up saved papers of which little more than the id is known, one after the other in the order of the list. An alarm every minute goes
 * on for as long as some are left, whoever died on the way. When each was last tried stands in the cache; should that be emptied,
 * it is tried again. Never rejects.
 */
export const fetchMissingMetadata = coalesced(async (world) => {
  const isToGoOn = await attempt(world, () => lookUpInTurn(world));
  await attempt(world, () => world.keepLookingUp(isToGoOn ?? false));
});

/** Answers whether some are left for which there was no time. */
async function lookUpInTurn(world: World): Promise<boolean> {
  const { store, now } = world;
  const due = dueLookUps(await readLookUps(store), now());
  // Before the first of them: whoever dies on the way is followed within a minute.
  if (due.length > 1) await world.keepLookingUp(true);
  const endsAt = now() + RUN_MS;
  for (const id of due) {
    const begunAt = now();
    if (begunAt >= endsAt) return true;
    if ((await readRateLimitPause(world)) !== undefined) return false;
    await fetchFeed(world, paperFeed(id));
    if (isPassing((await readFeed(store, paperFeed(id)))?.failure)) return false;
    await world.sleep(Math.max(0, EVERY_MS - Math.abs(now() - begunAt)));
  }
  return false;
}
