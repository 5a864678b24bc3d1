import { describe, expect, test } from 'vitest';
import { afterRefresh, type PolledFeeds, type PollResult } from '../../../src/domain/refresh/after-refresh.ts';
import { refreshDecision } from '../../../src/domain/refresh/refresh-policy.ts';
import type { RefreshState } from '../../../src/domain/refresh/refresh-state.ts';
import { LEASE_MS, leasedState } from '../../../src/domain/refresh/refresh-state.ts';

const NOW = Date.parse('2026-02-11T15:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OK: PollResult = { kind: 'ok', etag: 'W/"37a-new"' };
const OFFLINE: PollResult = { kind: 'offline' };

function outcome(trending: PollResult, newest: PollResult, changes: Partial<PolledFeeds> = {}): PolledFeeds {
  return {
    now: NOW,
    random: 0.5,
    everyMs: HOUR,
    manual: false,
    news: 0,
    results: { trending, newest },
    ...changes,
  };
}

const BEFORE: RefreshState = {
  key: 'state',
  nextRefreshAt: NOW,
  lastTriedAt: NOW - HOUR,
  lastOkAt: NOW - HOUR,
  lastManualAt: NOW - 2 * HOUR,
  failures: 0,
  quiet: 2,
  etags: { trending: 'W/"t"', newest: 'W/"n"' },
  lease: { holder: 'me', expiresAt: NOW + 20_000 },
};

const FAILING: RefreshState = {
  ...BEFORE,
  failure: { kind: 'offline' },
  failingSince: NOW - 15 * MINUTE,
  failures: 2,
  lastOkAt: NOW - 3 * HOUR,
};

describe('after a good refresh', () => {
  test('everything starts afresh: no failure, no lease, next time in an hour', () => {
    expect(afterRefresh(FAILING, outcome(OK, OK, { news: 3 }))).toEqual({
      key: 'state',
      nextRefreshAt: NOW + HOUR,
      lastTriedAt: NOW,
      lastOkAt: NOW,
      lastManualAt: NOW - 2 * HOUR,
      failures: 0,
      quiet: 0,
      etags: { trending: 'W/"37a-new"', newest: 'W/"37a-new"' },
    });
  });

  test('without news it gets quieter, and the next one comes later', () => {
    const after = afterRefresh(BEFORE, outcome(OK, { kind: 'not-modified' }));
    expect(after.quiet).toBe(3);
    expect(after.nextRefreshAt).toBe(NOW + 2.5 * HOUR);
  });

  test('"not modified" keeps the ETag, an answer without one forgets it', () => {
    expect(afterRefresh(BEFORE, outcome({ kind: 'not-modified' }, { kind: 'ok' })).etags).toEqual({
      trending: 'W/"t"',
    });
  });

  test('the very first one needs no state', () => {
    expect(afterRefresh(undefined, outcome(OK, OK, { news: 100 }))).toMatchObject({
      failures: 0,
      quiet: 0,
      lastOkAt: NOW,
    });
  });

  test('a manual one is remembered', () => {
    expect(afterRefresh(BEFORE, outcome(OK, OK, { manual: true })).lastManualAt).toBe(NOW);
    expect(afterRefresh(undefined, outcome(OK, OK))).not.toHaveProperty('lastManualAt');
  });

  test('the last request that the service allows is followed by a pause, though nothing failed', () => {
    const after = afterRefresh(BEFORE, outcome(OK, { kind: 'ok', blockedUntil: NOW + 4 * MINUTE }));
    expect(after.blockedUntil).toBe(NOW + 4 * MINUTE);
    expect(after).not.toHaveProperty('failure');
  });
});

describe('after a failed refresh', () => {
  test('the failure has a name, a beginning and a backoff; papers and ETags stay', () => {
    const after = afterRefresh(BEFORE, outcome(OFFLINE, OFFLINE));
    expect(after).toEqual({
      key: 'state',
      nextRefreshAt: NOW + 4 * MINUTE,
      lastTriedAt: NOW,
      lastOkAt: NOW - HOUR,
      lastManualAt: NOW - 2 * HOUR,
      failure: { kind: 'offline' },
      failingSince: NOW,
      failures: 1,
      quiet: 2,
      etags: BEFORE.etags,
    });
  });

  test('it keeps its beginning while it lasts, and waits twice as long', () => {
    const after = afterRefresh(FAILING, outcome(OFFLINE, { kind: 'timeout' }));
    expect(after).toMatchObject({ failingSince: NOW - 15 * MINUTE, failures: 3, nextRefreshAt: NOW + 16 * MINUTE });
  });

  test('a beginning in the future came from a wrong clock', () => {
    expect(afterRefresh({ ...FAILING, failingSince: NOW + HOUR }, outcome(OFFLINE, OFFLINE)).failingSince).toBe(NOW);
  });

  test('one feed that works counts, one that fails is named', () => {
    const after = afterRefresh(BEFORE, outcome(OK, { kind: 'bad-payload', at: 'json' }, { news: 2 }));
    expect(after).toMatchObject({
      lastOkAt: NOW,
      failure: { kind: 'bad-payload', at: 'json' },
      failures: 1,
      quiet: 0,
      etags: { trending: 'W/"37a-new"', newest: 'W/"n"' },
    });
  });

  test.each<[string, PollResult, PollResult, string]>([
    [
      'withdrawn access before all else',
      { kind: 'rate-limited', until: NOW + MINUTE },
      { kind: 'no-access' },
      'no-access',
    ],
    [
      'a pause before an error',
      { kind: 'http-error', status: 500 },
      { kind: 'rate-limited', until: NOW + MINUTE },
      'rate-limited',
    ],
    ["otherwise trending's", { kind: 'timeout' }, { kind: 'empty' }, 'timeout'],
  ])('of two failures it names %s', (_name, trending, newest, kind) => {
    expect(afterRefresh(BEFORE, outcome(trending, newest)).failure?.kind).toBe(kind);
  });

  test.each([
    [5 * MINUTE, 5 * MINUTE],
    [59 * MINUTE, 59 * MINUTE],
    [24 * HOUR, HOUR],
    [10 * 365 * 24 * HOUR, HOUR],
  ])('a pause of %i ms asked for is a pause of %i ms', (asked, blockedMs) => {
    const after = afterRefresh(BEFORE, outcome(OK, { kind: 'rate-limited', until: NOW + asked }));
    expect(after.blockedUntil).toBe(NOW + blockedMs);
    expect(after.failure).toEqual({ kind: 'rate-limited', until: NOW + blockedMs });
    expect(after.nextRefreshAt).toBeGreaterThanOrEqual(NOW + blockedMs);
    expect(refreshDecision(after, { now: NOW, reason: 'manual', everyMs: HOUR })).toMatchObject({
      because: 'rate-limited',
    });
  });

  test('the longer of two pauses holds', () => {
    const results = [MINUTE, 9 * MINUTE].map((ms): PollResult => ({ kind: 'rate-limited', until: NOW + ms }));
    expect(afterRefresh(BEFORE, outcome(results[0] ?? OK, results[1] ?? OK)).blockedUntil).toBe(NOW + 9 * MINUTE);
  });

  test('a pause that is over already does not block', () => {
    expect(afterRefresh(BEFORE, outcome(OK, { kind: 'rate-limited', until: NOW - 1 }))).not.toHaveProperty(
      'blockedUntil',
    );
  });
});

describe('the lease', () => {
  test('a first refresh that dies leaves a state that is due as soon as the lease runs out', () => {
    const leased = leasedState(undefined, { now: NOW, holder: 'me', manual: false });
    expect(refreshDecision(leased, { now: NOW + 1, reason: 'alarm', everyMs: HOUR })).toMatchObject({
      because: 'leased',
    });
    expect(refreshDecision(leased, { now: NOW + LEASE_MS, reason: 'alarm', everyMs: HOUR })).toEqual({ kind: 'go' });
  });

  test('a manual refresh counts from its start, also when it dies', () => {
    const leased = leasedState(BEFORE, { now: NOW, holder: 'me', manual: true });
    expect(refreshDecision(leased, { now: NOW + 45_000, reason: 'manual', everyMs: HOUR })).toMatchObject({
      because: 'too-soon',
    });
  });

  test('an automatic one leaves the rest alone', () => {
    const { lease, ...rest } = leasedState(BEFORE, { now: NOW, holder: 'me', manual: false });
    const { lease: _old, ...before } = BEFORE;
    expect(rest).toEqual(before);
    expect(lease).toEqual({ holder: 'me', expiresAt: NOW + LEASE_MS });
  });
});

test('of two pauses that the lists ask for, the longer one is named and kept, whichever list asked', () => {
  const short: PollResult = { kind: 'rate-limited', until: NOW + MINUTE };
  const long: PollResult = { kind: 'rate-limited', until: NOW + 5 * MINUTE };
  for (const outcomes of [outcome(short, long), outcome(long, short)]) {
    expect(afterRefresh(BEFORE, outcomes)).toMatchObject({ failure: long, blockedUntil: NOW + 5 * MINUTE });
  }
});

test('the first lease ever is of a state that is due at once', () => {
  expect(leasedState(undefined, { now: NOW, holder: 'me', manual: false })).toEqual({
    key: 'state',
    nextRefreshAt: NOW,
    failures: 0,
    quiet: 0,
    etags: {},
    lease: { holder: 'me', expiresAt: NOW + LEASE_MS },
  });
});

test('the ETag of a list that was not asked for goes, since that list may be another by the time it is asked for again', () => {
  expect(afterRefresh(BEFORE, { ...outcome(OK, OK), results: { trending: OK } }).etags).toEqual({ trending: OK.etag });
});
