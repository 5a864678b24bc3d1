import { type Absence, CATCH_UP_REQUESTS_MAX, isAbsenceAhead, isDayMissing, missedDays } from '../domain/catch-up.ts';
import type { BrowsedFeed, Feed } from '../domain/feed.ts';
import { readFeed, readFeeds } from '../store/feeds/read-feed.ts';
import { readRefreshState } from '../store/feeds/refresh-state.ts';
import { attempt } from './attempt.ts';
import { coalesced } from './coalesced.ts';
import { fetchFeed } from './fetch-feed.ts';
import { readRateLimitPause } from './rate-limit-pause.ts';
import type { World } from './world.ts';

/**
 * Fetches the feed days that somebody missed while away: one request a day, with a rest after each, failed days again after the others.
 * Which days are missing is asked of the store each time, so it goes on at the next wake wherever it died. Never rejects.
 */
export const catchUp: (world: World) => Promise<void> = coalesced(async (world) => {
  await attempt(world, () => fetchMissed(world));
});

const REST_MS = 2_000;
/** A service that fails that often in a row is left alone until the next wake. */
const FAILURES_IN_A_ROW = 3;

async function fetchMissed(world: World): Promise<void> {
  let failures = 0;
  for (;;) {
    const absence = await world.readAbsence();
    if (!absence || absence.closedAt !== undefined || isAbsenceAhead(absence, world.now())) return;
    if (await isToWait(world)) return;
    const key = await nextMissing(world, absence);
    const asked = await world.readAsked(absence);
    if (!key || asked >= CATCH_UP_REQUESTS_MAX) return;
    // Counted before it is sent: a worker that dies of it is not to send it for ever.
    await world.writeAsked(absence, asked + 1);
    await fetchFeed(world, key);
    const failure = (await readFeed(world.store, key))?.failure;
    failures = failure ? failures + 1 : 0;
    if (failure?.kind === 'rate-limited' || failure?.kind === 'no-access') return;
    if (failures === FAILURES_IN_A_ROW) return;
    await world.sleep(REST_MS * (0.75 + world.random() / 2));
  }
}

/** While refreshes back off or are paused, nothing is tried: an evening offline would use up what an absence may cost. */
async function isToWait(world: World): Promise<boolean> {
  const state = await readRefreshState(world.store);
  const backsOff = state !== undefined && state.failures > 0 && state.nextRefreshAt > world.now();
  return backsOff || (await readRateLimitPause(world)) !== undefined;
}

/** The last missing day that was not tried yet in this absence's time; then the one whose failure is the longest ago. */
async function nextMissing({ store, now }: World, absence: Absence): Promise<BrowsedFeed | undefined> {
  const days = missedDays(absence).map((day) => ({ day, key: `day:${day}` as const }));
  const feeds = await readFeeds(
    store,
    days.map(({ key }) => key),
  );
  const missing = days.filter(({ day, key }) => isDayMissing(day, feeds.get(key), now()));
  const triedAt = (key: BrowsedFeed): number => failedAt(feeds.get(key));
  return missing.sort((a, b) => triedAt(a.key) - triedAt(b.key))[0]?.key;
}

function failedAt(feed: Feed | undefined): number {
  return feed?.failure ? feed.triedAt : 0;
}
