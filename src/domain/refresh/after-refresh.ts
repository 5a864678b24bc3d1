import type { Failure } from '../failure.ts';
import { POLLED_FEEDS, type PolledFeed } from '../feed.ts';
import { happenedAt } from '../stored-time.ts';
import { BLOCKED_MAX_MS, nextRefreshAt, pauseIn } from './refresh-policy.ts';
import type { RefreshState } from './refresh-state.ts';

/** How polling one feed ended, after its list was judged. `blockedUntil`: the last request that is allowed until then. */
export type PollResult =
  | { readonly kind: 'ok'; readonly etag?: string; readonly blockedUntil?: number }
  | { readonly kind: 'not-modified' }
  | Failure;

export interface PolledFeeds {
  readonly now: number;
  /** 0 to 1, for the jitter. */
  readonly random: number;
  readonly everyMs: number;
  readonly manual: boolean;
  /** How many papers came that were not known. */
  readonly news: number;
  /** Of the lists that were asked for. */
  readonly results: Readonly<Partial<Record<PolledFeed, PollResult>>>;
}

/**
 * The state once a refresh has ended: lease released, next due time set. One failing feed is enough to name the failure and
 * to back off; one working feed is enough for `lastOkAt`, since its papers count.
 */
export function afterRefresh(state: RefreshState | undefined, outcome: PolledFeeds): RefreshState {
  const { now, random, everyMs, results } = outcome;
  const failure = worstFailure(results, now);
  const failures = failure ? (state?.failures ?? 0) + 1 : 0;
  const quiet = outcome.news > 0 ? 0 : (state?.quiet ?? 0) + (failure ? 0 : 1);
  const blockedUntil = blockedUntilBy(results, now);
  const searchBlockedUntil = pauseIn(state, now, 'search');
  const lastOkAt = Object.values(results).some((result) => !failureIn(result)) ? now : state?.lastOkAt;
  const lastManualAt = outcome.manual ? now : state?.lastManualAt;
  return {
    key: 'state',
    nextRefreshAt: nextRefreshAt({
      now,
      random,
      everyMs,
      quiet,
      failures,
      ...(blockedUntil !== undefined && { blockedUntil }),
    }),
    lastTriedAt: now,
    ...(lastOkAt !== undefined && { lastOkAt }),
    ...(lastManualAt !== undefined && { lastManualAt }),
    ...(blockedUntil !== undefined && { blockedUntil }),
    ...(searchBlockedUntil !== undefined && { searchBlockedUntil }),
    ...(failure && { failure, failingSince: happenedAt(state?.failingSince, now) ?? now }),
    failures,
    quiet,
    etags: etagsAfter(state?.etags ?? {}, results),
  };
}

/** A pause asked for and access withdrawn say what to do, so they are named before anything else that went wrong. */
function worstFailure(results: PolledFeeds['results'], now: number): Failure | undefined {
  const failures = Object.values(results)
    .map(failureIn)
    .filter((failure) => failure !== undefined);
  const worst =
    failures.find(({ kind }) => kind === 'no-access') ??
    failures.filter((failure) => failure.kind === 'rate-limited').sort((a, b) => b.until - a.until)[0] ??
    failures[0];
  if (worst?.kind !== 'rate-limited') return worst;
  return { kind: 'rate-limited', until: Math.min(worst.until, now + BLOCKED_MAX_MS) };
}

/** The longest pause that either answer asks for, within what is plausible; undefined when none does. */
function blockedUntilBy(results: PolledFeeds['results'], now: number): number | undefined {
  const asked = Object.values(results).map((result) => {
    if (result.kind === 'rate-limited') return result.until;
    return result.kind === 'ok' ? (result.blockedUntil ?? 0) : 0;
  });
  const until = Math.min(Math.max(0, ...asked), now + BLOCKED_MAX_MS);
  return until > now ? until : undefined;
}

function failureIn(result: PollResult): Failure | undefined {
  return result.kind === 'ok' || result.kind === 'not-modified' ? undefined : result;
}

/** An answer without an ETag forgets the old one: it describes a list that we no longer hold. So may that of a list that nobody follows. */
function etagsAfter(known: RefreshState['etags'], results: PolledFeeds['results']): RefreshState['etags'] {
  const etags = { ...known };
  for (const feed of POLLED_FEEDS) {
    const result = results[feed];
    if (result && result.kind !== 'ok') continue;
    if (result?.etag === undefined) delete etags[feed];
    else etags[feed] = result.etag;
  }
  return etags;
}
