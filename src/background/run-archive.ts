import { LONGEST_REST_MS, nextPageAt, retryPageAt } from '../domain/archive/archive-pace.ts';
import { nextArchiveMonth } from '../domain/archive/archive-plan.ts';
import { ARCHIVE_LEASE_MS, type ArchiveState } from '../domain/archive/archive-state.ts';
import type { MonthPage } from '../domain/archive/month-page.ts';
import { type Answer, type Failure, failureOf } from '../domain/failure.ts';
import { feedDayAt } from '../domain/feed-days/feed-day.ts';
import { monthOf } from '../domain/feed-days/feed-month.ts';
import { LEASE_MS } from '../domain/refresh/refresh-state.ts';
import { isToAwait } from '../domain/stored-time.ts';
import { changeArchive, hasArchive, leasedArchive } from '../store/archive/archive-state.ts';
import { completeMonth } from '../store/archive/complete-month.ts';
import { compactArchive, indexArchive } from '../store/archive/index-archive.ts';
import { keepPage, readMonthPages } from '../store/archive/keep-page.ts';
import { readArchiveMonths } from '../store/archive/read-archive-months.ts';
import { readRefreshState } from '../store/feeds/refresh-state.ts';
import { isOutOfSpace } from '../store/schema/is-out-of-space.ts';
import { answerWithTimeout } from './answer-with-timeout.ts';
import { attempt } from './attempt.ts';
import { coalesced } from './coalesced.ts';
import { keepRateLimitPause, readRateLimitPause } from './rate-limit-pause.ts';
import type { World } from './world.ts';

/**
 * Reads the archive month by month where the person wants it, for as long as this worker lives and nothing has to be waited for; an alarm every minute
 * goes on, whoever died on the way. A request never begins while a refresh is under way. Never rejects.
 */
export const runArchive = coalesced(readOn);

/** A longer pause is left to the alarm. */
const LONGEST_SLEEP_MS = 12_000;
const ASK_LIMIT_MS = 25_000;
/** Of a wake, as much goes into an index that is built anew, or rid of what was told anew. */
const INDEX_MS = 4_000;

/** What a turn came to: on to the next one in so many ms, or nothing more to be done by this run. */
type Turn = { readonly kind: 'on'; readonly inMs: number } | { readonly kind: 'end'; readonly isToGoOn: boolean };

async function readOn(world: World): Promise<void> {
  const holder = world.newId();
  if (!(await attempt(world, () => hasArchive(world.store))))
    return void (await attempt(world, () => world.keepArchiving(false)));
  await attempt(world, () => indexArchive(world.store, timeFor(world)));
  for (;;) {
    const turn = await takeTurn(world, holder);
    if (turn.kind === 'end') return end(world, holder, turn.isToGoOn);
    // The browser's own call keeps the worker awake, and the alarm is there should it die.
    await attempt(world, () => world.keepArchiving(true));
    if (turn.inMs > LONGEST_SLEEP_MS) return end(world, holder, true);
    if (turn.inMs > 0) await world.sleep(turn.inMs);
  }
}

/** Whether there is time left for the index, from now on. */
function timeFor({ now }: World): () => boolean {
  const endsAt = now() + INDEX_MS;
  return () => Math.abs(endsAt - now()) <= INDEX_MS && now() < endsAt;
}

async function end(world: World, holder: string, isToGoOn: boolean): Promise<void> {
  await attempt(world, () =>
    changeArchive(world.store, (state) => (state.lease?.holder === holder ? withoutLease(state) : undefined)),
  );
  await attempt(world, () => world.keepArchiving(isToGoOn));
}

async function takeTurn(world: World, holder: string): Promise<Turn> {
  try {
    return await turn(world, holder);
  } catch (error) {
    world.report(error);
    await attempt(world, () =>
      changeArchive(world.store, (state) => {
        const failed = afterFailure(world, state, { kind: 'storage' });
        return isOutOfSpace(error) ? { ...failed, wish: 'paused' } : failed;
      }),
    );
    return { kind: 'end', isToGoOn: !isOutOfSpace(error) };
  }
}

async function turn(world: World, holder: string): Promise<Turn> {
  const { store, now } = world;
  const lent = await lend(world, holder);
  if (lent.kind !== 'go') return lent.turn;
  const month = nextArchiveMonth(await readArchiveMonths(store, now()), now());
  if (month === undefined) {
    await compactArchive(store, timeFor(world));
    return { kind: 'end', isToGoOn: false };
  }
  const { next } = await readMonthPages(store, month, now());
  if (next === undefined) {
    await completeMonth(store, month, now(), holder);
    return { kind: 'on', inMs: 0 };
  }
  const wait = (await waitsFor(world)) ?? Math.max(0, lent.waitMs);
  if (typeof wait === 'object') return wait;
  if (wait > 0) return { kind: 'on', inMs: wait };
  return askPage(world, holder, month, next);
}

type Lent = { readonly kind: 'go'; readonly waitMs: number } | { readonly kind: 'no'; readonly turn: Turn };

/** Takes the lease, or the next stretch of it, unless another one has it or the person wants none of this. */
async function lend({ store, now }: World, holder: string): Promise<Lent> {
  let lent: Lent = { kind: 'no', turn: { kind: 'end', isToGoOn: false } };
  await changeArchive(store, (state) => {
    if (state.wish === 'paused') return undefined;
    const other = state.lease?.holder === holder ? undefined : state.lease?.expiresAt;
    if (isToAwait(other, now(), ARCHIVE_LEASE_MS)) {
      lent = { kind: 'no', turn: { kind: 'end', isToGoOn: true } };
      return undefined;
    }
    const isAhead = isToAwait(state.nextAskAt, now(), LONGEST_REST_MS);
    lent = { kind: 'go', waitMs: isAhead ? state.nextAskAt - now() : 0 };
    return leasedArchive(state, holder, now());
  });
  return lent;
}

/** What has to be over first; undefined when nothing has. */
async function waitsFor(world: World): Promise<Turn | number | undefined> {
  const isDear = (await attempt(world, world.isConnectionDear)) ?? false;
  await changeArchive(world.store, (state) => {
    if ((state.waitsForConnection ?? false) === isDear) return undefined;
    const { waitsForConnection: _, ...rest } = state;
    return isDear ? { ...rest, waitsForConnection: true } : rest;
  });
  if (isDear) return { kind: 'end', isToGoOn: true };
  const pausedUntil = await readRateLimitPause(world);
  if (pausedUntil !== undefined) return pausedUntil - world.now();
  const refreshing = (await readRefreshState(world.store))?.lease?.expiresAt;
  return isToAwait(refreshing, world.now(), LEASE_MS) ? AFTER_REFRESH_MS : undefined;
}

const AFTER_REFRESH_MS = 3_000;

async function askPage(world: World, holder: string, month: string, page: number): Promise<Turn> {
  const { store, now, random, client } = world;
  // Before it is sent, so that no death makes the next one come sooner.
  await changeArchive(store, (state) => ({ ...state, nextAskAt: nextPageAt(now(), random()) }));
  const sentAt = now();
  const answer = await askFor(world, (signal) => client.monthPage(month, page, { signal }));
  const verdict = judge(answer);
  if (verdict.kind === 'failed') return fail(world, verdict.failure);
  const { value } = verdict;
  const name = `${month} ${page}`;
  let isBelieved = true;
  const change = (state: ArchiveState): ArchiveState => {
    const { failure: _, emptyPage, ...rest } = state;
    isBelieved = value.papers.length > 0 || emptyPage === name || isRunning(month, now());
    const nextAskAt = Math.max(nextPageAt(sentAt, random(), value.window), now());
    return { ...rest, failures: 0, nextAskAt, ...(!isBelieved && { emptyPage: name }) };
  };
  const state = await changeArchive(store, (known) => (known.lease?.holder === holder ? change(known) : undefined));
  if (!state) return { kind: 'end', isToGoOn: true };
  if (isBelieved) await keepPage(store, { month, page, now: now(), holder }, value);
  return { kind: 'on', inMs: 0 };
}

async function askFor(
  world: World,
  ask: (signal: AbortSignal) => Promise<Answer<MonthPage>>,
): Promise<Answer<MonthPage>> {
  if ((await attempt(world, world.hasAccess)) === false) return { kind: 'no-access' };
  const answer = await answerWithTimeout(world, ASK_LIMIT_MS, ask);
  await keepRateLimitPause(world, answer);
  return answer;
}

type Verdict =
  | { readonly kind: 'page'; readonly value: MonthPage }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A page of which more than half can't be read is none. */
function judge(answer: Answer<MonthPage>): Verdict {
  if (answer.kind !== 'ok') return { kind: 'failed', failure: failureOf(answer) };
  const { papers, unreadable } = answer.value;
  if (unreadable > papers.length) return { kind: 'failed', failure: { kind: 'bad-payload', at: 'entries' } };
  return { kind: 'page', value: answer.value };
}

/** On its first day it may be empty. */
function isRunning(month: string, now: number): boolean {
  return month >= monthOf(feedDayAt(now));
}

async function fail(world: World, failure: Failure): Promise<Turn> {
  const state = await changeArchive(world.store, (known) => afterFailure(world, known, failure));
  return state ? { kind: 'on', inMs: Math.max(0, state.nextAskAt - world.now()) } : { kind: 'end', isToGoOn: false };
}

function afterFailure({ now, random }: World, state: ArchiveState, failure: Failure): ArchiveState {
  const failures = state.failures + 1;
  return { ...state, failures, failure, nextAskAt: retryPageAt(now(), random(), failures, failure) };
}

function withoutLease({ lease: _, ...state }: ArchiveState): ArchiveState {
  return state;
}
