import { paperFeed } from '../domain/feed-key.ts';
import { readFeeds } from '../store/read-feed.ts';
import { readIncomplete } from '../store/read-saved.ts';
import { fetchFeed } from './fetch-feed.ts';
import { readPause } from './pause.ts';
import type { World } from './world.ts';

const DAY_MS = 24 * 3_600_000;
/** With a refresh every quarter of an hour that is still some two hundred a day, and never a burst. */
const AT_ONCE = 2;

/**
 * Looks up saved papers of which little more than the id is known: a few after each refresh, one after the other, each once a day
 * until the service knows it. When it was last tried stands in the cache; should that be emptied, it is tried again.
 */
export async function completeSaved(world: World): Promise<void> {
  const { store, now } = world;
  const incomplete = await readIncomplete(store);
  if (incomplete.length === 0) return;
  const tried = await readFeeds(
    store,
    incomplete.map(({ id }) => paperFeed(id)),
  );
  const due = incomplete
    .map(({ id }) => paperFeed(id))
    .map((key) => ({ key, triedAt: tried.get(key)?.triedAt ?? 0 }))
    .filter(({ triedAt }) => Math.abs(now() - triedAt) >= DAY_MS)
    .sort((a, b) => a.triedAt - b.triedAt);
  for (const { key } of due.slice(0, AT_ONCE)) {
    if ((await readPause(world)) !== undefined) return;
    await fetchFeed(world, key);
  }
}
