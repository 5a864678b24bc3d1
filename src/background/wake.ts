import { STARTUP_SPREAD_MS, startupSpread } from '../domain/refresh/refresh-policy.ts';
import { isToAwait } from '../domain/stored-time.ts';
import { readRefreshState } from '../store/feeds/refresh-state.ts';
import { attempt } from './attempt.ts';
import { catchUp } from './catch-up.ts';
import { countNewTerms } from './count-terms.ts';
import { finishErasing } from './erase-everything.ts';
import { fetchMissingMetadata } from './fetch-missing-metadata.ts';
import { finishActsLeft } from './finish-left-acts.ts';
import { makeDueDigest } from './make-digest.ts';
import { mirrorOnWake } from './mirror-on-wake.ts';
import { refresh } from './refresh.ts';
import { repaint } from './repaint.ts';
import { runArchive } from './run-archive.ts';
import { syncIfDue } from './sync/run-sync.ts';
import { watchSaved } from './watch-saved.ts';
import { weeklyBackup } from './weekly-backup.ts';
import { welcomeOnce } from './welcome-once.ts';
import type { World } from './world.ts';

/**
 * What every wake does, as if there had never been another: tick and menu are kept, the reading list is made whole, what closed pages left is written, the badge
 * painted from the database, what is due is refreshed, the digest made that is due, what is incomplete looked up, terms are counted, and last news of saved papers is
 * looked for and the archive read on, for which nobody waits. Running it twice at once changes nothing: the lease lets one through. Never rejects.
 */
export async function wake(world: World): Promise<void> {
  await Promise.all([attempt(world, world.keepTick), attempt(world, world.keepMenu)]);
  await finishErasing(world);
  await mirrorOnWake(world);
  await finishActsLeft(world);
  await welcomeOnce(world);
  await attempt(world, () => weeklyBackup(world));
  void syncIfDue(world);
  if (await attempt(world, () => isHeld(world))) return repaint(world);
  const result = await refresh(world, 'alarm');
  if (result.kind === 'wait') await repaint(world);
  // Whoever holds the lease is about to bring today's papers, and sees to the digest then.
  if (result.kind !== 'wait' || result.because !== 'leased') await makeDueDigest(world);
  await catchUp(world);
  await fetchMissingMetadata(world);
  await countNewTerms(world);
  void watchSaved(world);
  void runArchive(world);
}

/**
 * A million browsers start at nine: what fell due overnight waits up to a quarter of an hour. Only the alarm waits, while
 * `nextRefreshAt` stays in the past, so that a popup that opens refreshes at once. The first run never waits.
 */
async function isHeld(world: World): Promise<boolean> {
  const now = world.now();
  const until = (await world.readHold()) ?? (await holdStartup(world, now));
  return isToAwait(until, now, STARTUP_SPREAD_MS);
}

/** Decided once a session. Two wakes at once may both decide, and both wait. */
async function holdStartup(world: World, now: number): Promise<number> {
  const state = await readRefreshState(world.store);
  const isFirstRun = state?.lastTriedAt === undefined;
  const until = isFirstRun
    ? now
    : startupSpread(state, { now, random: world.random(), everyMs: await world.everyMs() });
  await world.holdUntil(until);
  return until;
}
