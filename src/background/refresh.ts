import type { CommandResult } from '../browser/commands.ts';
import { afterRefresh, type PollResult } from '../domain/after-refresh.ts';
import type { Answer, Failure, PaperList } from '../domain/failure.ts';
import { POLLED_FEEDS, type PolledFeed } from '../domain/feed.ts';
import { judgeList, judgeUnchanged } from '../domain/judge-list.ts';
import { type RefreshReason, refreshDecision } from '../domain/refresh-policy.ts';
import type { RefreshState } from '../domain/refresh-state.ts';
import { applyRefresh, type JudgedList } from '../store/apply-refresh.ts';
import { pruneCache } from '../store/prune-cache.ts';
import { readFeed } from '../store/read-feed.ts';
import { takeLease } from '../store/take-lease.ts';
import { showState } from './show-state.ts';
import type { World } from './world.ts';

/**
 * One poll of the service: ask the store whether it is due, fetch both lists at once, judge them, write them in one
 * transaction a database, then show the result. Whatever happens ends in the store; nothing is thrown at the caller.
 */
export async function refresh(world: World, reason: RefreshReason): Promise<CommandResult> {
  const { store, now, newId } = world;
  const everyMs = await world.everyMs();
  const startedAt = now();
  const holder = newId();
  const request = { now: startedAt, holder, manual: reason === 'manual' };
  const lease = await takeLease(store, request, (state) => refreshDecision(state, { now: startedAt, reason, everyMs }));
  if (lease.kind === 'wait') return lease;
  const polls = await pollBoth(world, lease.state);
  await applyRefresh(store, {
    now: now(),
    holder,
    lists: polls.flatMap(({ list }) => list ?? []),
    unchanged: polls.filter(({ list, result }) => !list && result.kind === 'not-modified').map(({ feed }) => feed),
    failed: polls.flatMap(({ feed, failure }) => (failure ? [{ feed, failure }] : [])),
    nextState: ({ news }, state) =>
      afterRefresh(state, {
        now: now(),
        random: world.random(),
        everyMs,
        manual: reason === 'manual',
        news,
        results: Object.fromEntries(polls.map(({ feed, result }) => [feed, result])) as Record<PolledFeed, PollResult>,
      }),
  });
  await showState(world);
  await pruneCache(store, now());
  return { kind: 'done' };
}

/** How one feed's poll ended: `result` for the schedule, and the judged list or the failure for the store. */
interface Poll {
  readonly feed: PolledFeed;
  readonly result: PollResult;
  readonly list?: JudgedList;
  readonly failure?: Failure;
}

async function pollBoth(world: World, state: RefreshState): Promise<Poll[]> {
  if (!(await world.hasAccess())) {
    return POLLED_FEEDS.map((feed) => failedPoll(feed, { kind: 'no-access' }));
  }
  return Promise.all(POLLED_FEEDS.map((feed) => poll(world, feed, state.etags[feed])));
}

const LIMITS = { trending: 50, newest: 100 } as const satisfies Record<PolledFeed, number>;

async function poll({ client, store }: World, feed: PolledFeed, etag: string | undefined): Promise<Poll> {
  const answer = await client[feed]({ limit: LIMITS[feed], ...(etag !== undefined && { etag }) });
  const previous = await readFeed(store, feed);
  if (answer.kind === 'not-modified') {
    const confirmed = judgeUnchanged(previous);
    return {
      feed,
      result: answer,
      ...(confirmed && { list: { feed, papers: [], ids: confirmed.ids } }),
    };
  }
  if (answer.kind !== 'ok') return failedPoll(feed, answer);
  const verdict = judgeList(answer.value, previous);
  if (verdict.kind !== 'swap' && verdict.kind !== 'merge') return failedPoll(feed, verdict);
  return {
    feed,
    result: resultOf(answer),
    list: {
      feed,
      papers: answer.value.papers,
      ids: verdict.ids,
      ...(verdict.kind === 'merge' && { shorter: verdict.shorter }),
    },
  };
}

function failedPoll(feed: PolledFeed, failure: Failure): Poll {
  return { feed, result: failure, failure };
}

function resultOf({ etag }: Extract<Answer<PaperList>, { kind: 'ok' }>): PollResult {
  return { kind: 'ok', ...(etag !== undefined && { etag }) };
}
