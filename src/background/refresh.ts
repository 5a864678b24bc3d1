import type { CommandResult } from '../browser/commands.ts';
import { feedsIn } from '../domain/chosen-feeds.ts';
import type { Failure } from '../domain/failure.ts';
import type { PolledFeed } from '../domain/feed.ts';
import { afterRefresh, type PolledFeeds } from '../domain/refresh/after-refresh.ts';
import { type RefreshReason, refreshDecision } from '../domain/refresh/refresh-policy.ts';
import type { RefreshState } from '../domain/refresh/refresh-state.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { acquireLease } from '../store/feeds/acquire-lease.ts';
import { applyRefresh } from '../store/feeds/apply-refresh.ts';
import type { RefreshResult } from '../store/feeds/refresh-result.ts';
import { putRefreshState } from '../store/feeds/refresh-state.ts';
import { retryOnQuota } from '../store/retry-on-quota.ts';
import { indexPapers } from '../store/search/index-papers.ts';
import { attempt } from './attempt.ts';
import { failedResult } from './failed-result.ts';
import { notifyNewPapers } from './notify-new-papers.ts';
import { failedPoll, type Poll, pollFeed } from './poll-feed.ts';
import { pruneDaily } from './prune-daily.ts';
import { laterPause } from './rate-limit-pause.ts';
import { repaint } from './repaint.ts';
import { updateThumbnails } from './update-thumbnails.ts';
import type { World } from './world.ts';

/**
 * One poll of the service: ask the store whether it is due, fetch the followed lists at once, judge them, write them in one
 * transaction a database, then show the result. Whatever happens ends in the store or in the report; nothing is thrown at the caller.
 */
export async function refresh(world: World, reason: RefreshReason): Promise<CommandResult> {
  try {
    const hasAccess = (await attempt(world, world.hasAccess)) ?? true;
    const run: Run = {
      holder: world.newId(),
      hasAccess,
      everyMs: (await attempt(world, world.everyMs)) ?? DEFAULT_SETTINGS.refreshEveryMinutes * 60_000,
      feeds: feedsIn(((await attempt(world, world.settings)) ?? DEFAULT_SETTINGS).followedLists),
      // Without access nobody is asked, and so the button need not rest for a minute.
      manual: reason === 'manual' && hasAccess,
    };
    const lease = await lend(world, reason, run);
    if (lease.kind === 'wait') return lease;
    const result = await refreshLeased(world, run, lease.state);
    await repaint(world);
    await attempt(world, () => notifyNewPapers(world));
    await attempt(world, () => pruneDaily(world, lease.state.lastTriedAt));
    await attempt(world, () => indexPapers(world.store));
    if (result.kind === 'done') await updateThumbnails(world);
    return result;
  } catch (error) {
    world.report(error);
    return failedResult(error);
  }
}

interface Run {
  readonly holder: string;
  readonly hasAccess: boolean;
  readonly everyMs: number;
  readonly manual: boolean;
  /** The lists that the person follows. */
  readonly feeds: readonly PolledFeed[];
}

async function lend(world: World, reason: RefreshReason, { holder, everyMs, manual }: Run) {
  const now = world.now();
  const decide = (state: RefreshState | undefined) => refreshDecision(state, { now, reason, everyMs });
  return retryOnQuota(world.store, () => acquireLease(world.store, { now, holder, manual }, decide), world);
}

/** From here on the lease is ours: it is given back whatever happens, and runs out by itself when we die. */
async function refreshLeased(world: World, run: Run, state: RefreshState): Promise<CommandResult> {
  let polls: readonly Poll[] = [];
  try {
    polls = run.hasAccess ? await pollAll(world, run, state) : run.feeds.map((feed) => failedPoll(feed, NO_ACCESS));
    await write(world, run, polls);
    return { kind: 'done' };
  } catch (error) {
    world.report(error);
    await attempt(world, () => giveUp(world, run, polls));
    return failedResult(error);
  }
}

const NO_ACCESS: Failure = { kind: 'no-access' };

function pollAll(world: World, { feeds }: Run, { etags }: RefreshState): Promise<Poll[]> {
  return Promise.all(feeds.map((feed) => pollFeed(world, feed, etags[feed])));
}

async function write(world: World, run: Run, polls: readonly Poll[]): Promise<void> {
  const ended = endOf(world, run, polls);
  const result: RefreshResult = {
    now: ended.now,
    holder: run.holder,
    lists: polls.flatMap(({ list }) => list ?? []),
    unchanged: polls.filter(({ list, result }) => !list && result.kind === 'not-modified').map(({ feed }) => feed),
    failed: polls.flatMap(({ feed, failure }) => (failure ? [{ feed, failure }] : [])),
    nextState: ({ news }, state) => laterPause(state, afterRefresh(state, { ...ended, news }), ended.now),
  };
  await retryOnQuota(world.store, () => applyRefresh(world.store, result), world);
}

/** What was answered could not be kept: that too is a failure with a name, and it backs off like any other. */
async function giveUp(world: World, run: Run, polls: readonly Poll[]): Promise<void> {
  const kept = polls.filter(({ failure }) => failure);
  const ended = endOf(world, run, [...run.feeds.map((feed) => failedPoll(feed, NOT_KEPT)), ...kept]);
  await putRefreshState(world.store, (state) =>
    state.lease?.holder === run.holder
      ? laterPause(state, afterRefresh(state, { ...ended, news: 0 }), ended.now)
      : state,
  );
}

const NOT_KEPT: Failure = { kind: 'storage' };

function endOf(world: World, { everyMs, manual }: Run, polls: readonly Poll[]): Omit<PolledFeeds, 'news'> {
  const results = Object.fromEntries(polls.map(({ feed, result }) => [feed, result]));
  return { now: world.now(), random: world.random(), everyMs, manual, results };
}
