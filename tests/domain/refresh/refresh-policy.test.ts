import { describe, expect, test } from 'vitest';
import {
  nextRefreshAt,
  type RefreshReason,
  refreshDecision,
  repaced,
  STARTUP_SPREAD_MS,
  startupSpread,
} from '../../../src/domain/refresh/refresh-policy.ts';
import { LEASE_MS, type RefreshState } from '../../../src/domain/refresh/refresh-state.ts';

// A Wednesday, 10:00 in New York.
const NOW = Date.parse('2026-02-11T15:00:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const EVERY_MS = HOUR;
const YEAR = 365.25 * 24 * HOUR;
const REASONS: readonly RefreshReason[] = ['alarm', 'opened', 'manual'];

function state(changes: Partial<RefreshState> = {}): RefreshState {
  return { key: 'state', nextRefreshAt: NOW + 40 * MINUTE, failures: 0, quiet: 0, etags: {}, ...changes };
}

function decide(stored: RefreshState | undefined, reason: RefreshReason, now = NOW) {
  return refreshDecision(stored, { now, reason, everyMs: EVERY_MS });
}

describe('whether to refresh', () => {
  test.each(REASONS)('goes at once when nothing is stored (%s)', (reason) => {
    expect(decide(undefined, reason)).toEqual({ kind: 'go' });
  });

  test.each(['alarm', 'opened'] as const)('waits until it is due (%s)', (reason) => {
    expect(decide(state(), reason)).toEqual({ kind: 'wait', until: NOW + 40 * MINUTE, because: 'not-due' });
    expect(decide(state({ nextRefreshAt: NOW }), reason)).toEqual({ kind: 'go' });
    expect(decide(state({ nextRefreshAt: NOW - 3 * HOUR }), reason)).toEqual({ kind: 'go' });
  });

  test('a manual refresh ignores the schedule and the backoff', () => {
    expect(decide(state({ failures: 7, failure: { kind: 'offline' } }), 'manual')).toEqual({ kind: 'go' });
  });

  test.each([
    [1 * SECOND, 'wait'],
    [59 * SECOND, 'wait'],
    [60 * SECOND, 'go'],
    [5 * MINUTE, 'go'],
  ])('a manual refresh %i ms after the last manual one: %s', (agoMs, kind) => {
    const decision = decide(state({ lastManualAt: NOW - agoMs }), 'manual');
    expect(decision.kind).toBe(kind);
    if (decision.kind === 'wait') expect(decision).toMatchObject({ because: 'too-soon', until: NOW - agoMs + MINUTE });
  });

  test('an automatic refresh a moment ago does not hold up a manual one', () => {
    expect(decide(state({ lastTriedAt: NOW - SECOND }), 'manual')).toEqual({ kind: 'go' });
  });

  test.each(REASONS)('nobody goes while another one refreshes (%s)', (reason) => {
    const lease = { holder: 'other', expiresAt: NOW + 10 * SECOND };
    const expected = { kind: 'wait', until: lease.expiresAt, because: 'leased' };
    expect(decide(state({ nextRefreshAt: NOW - 1, lease }), reason)).toEqual(expected);
  });

  test('a lease that ran out holds up nobody', () => {
    expect(decide(state({ nextRefreshAt: NOW, lease: { holder: 'dead', expiresAt: NOW } }), 'alarm').kind).toBe('go');
  });

  test.each(REASONS)('nobody goes before the pause ends that the service asked for (%s)', (reason) => {
    const blockedUntil = NOW + 5 * MINUTE;
    const expected = { kind: 'wait', until: blockedUntil, because: 'rate-limited' };
    expect(decide(state({ nextRefreshAt: NOW - 1, blockedUntil }), reason)).toEqual(expected);
    expect(decide(state({ nextRefreshAt: NOW - 1, blockedUntil: NOW }), reason).kind).toBe('go');
  });

  test('a refresh that may be slowed down to six hours is waited for', () => {
    expect(decide(state({ nextRefreshAt: NOW + 7 * HOUR }), 'alarm').kind).toBe('wait');
  });
});

describe('with a clock that was wrong', () => {
  test.each([
    ['nextRefreshAt', { nextRefreshAt: NOW + 10 * YEAR }],
    ['nextRefreshAt by a day', { nextRefreshAt: NOW + 24 * HOUR }],
    ['blockedUntil', { nextRefreshAt: NOW, blockedUntil: NOW + 10 * YEAR }],
    ['blockedUntil by two hours', { nextRefreshAt: NOW, blockedUntil: NOW + 2 * HOUR }],
    ['lease', { nextRefreshAt: NOW, lease: { holder: 'x', expiresAt: NOW + 10 * YEAR } }],
    ['lease by a minute', { nextRefreshAt: NOW, lease: { holder: 'x', expiresAt: NOW + LEASE_MS + 1 } }],
  ])('%s far ahead counts as past', (_name, changes) => {
    expect(decide(state(changes), 'alarm')).toEqual({ kind: 'go' });
    expect(decide(state(changes), 'manual')).toEqual({ kind: 'go' });
  });

  test('a last manual refresh in the future holds up nobody', () => {
    expect(decide(state({ lastManualAt: NOW + 10 * YEAR }), 'manual')).toEqual({ kind: 'go' });
    expect(decide(state({ lastManualAt: NOW + MINUTE }), 'manual')).toEqual({ kind: 'go' });
  });

  test.each([10 * YEAR, -10 * YEAR])('a jump by %i ms leads to a refresh, not to silence', (jump) => {
    const stored = state({
      lastManualAt: NOW,
      blockedUntil: NOW + HOUR,
      lease: { holder: 'x', expiresAt: NOW + LEASE_MS },
    });
    for (const reason of REASONS) expect(decide(stored, reason, NOW + jump)).toEqual({ kind: 'go' });
  });
});

describe('when to refresh next', () => {
  const calm = { now: NOW, everyMs: EVERY_MS, quiet: 0, failures: 0 };
  const waitMs = (changes: Partial<Parameters<typeof nextRefreshAt>[0]>) =>
    nextRefreshAt({ ...calm, random: 0.5, ...changes }) - (changes.now ?? NOW);

  test.each([
    [0, 45],
    [0.25, 52.5],
    [0.5, 60],
    [1, 75],
  ])('an hour ± 25 %%: random %d gives %d minutes', (random, minutes) => {
    expect(waitMs({ random })).toBe(minutes * MINUTE);
  });

  test.each([
    [0, 60],
    [1, 90],
    [2, 120],
    [3, 150],
    [4, 180],
    [5, 180],
    [1000, 180],
  ])('slower after %i refreshes without news: %i minutes', (quiet, minutes) => {
    expect(waitMs({ quiet })).toBe(minutes * MINUTE);
  });

  test.each([
    ['Friday 21:29 in New York', '2026-02-14T02:29:00Z', 60],
    ["Friday 21:30, Saturday's feed", '2026-02-14T02:30:00Z', 120],
    ['Saturday', '2026-02-14T15:00:00Z', 120],
    ['Sunday 21:29', '2026-02-16T02:29:00Z', 120],
    ["Sunday 21:30, Monday's feed", '2026-02-16T02:30:00Z', 60],
    ['Monday', '2026-02-16T15:00:00Z', 60],
  ])('%s: %s → %i minutes', (_name, at, minutes) => {
    expect(waitMs({ now: Date.parse(at) })).toBe(minutes * MINUTE);
  });

  test('a quiet weekend is not slower than three times', () => {
    expect(waitMs({ now: Date.parse('2026-02-14T15:00:00Z'), quiet: 9 })).toBe(180 * MINUTE);
  });

  test('slowing down ends at six hours, unless the person asked for less', () => {
    expect(waitMs({ everyMs: 4 * HOUR, quiet: 9 })).toBe(6 * HOUR);
    expect(waitMs({ everyMs: 24 * HOUR, quiet: 9 })).toBe(24 * HOUR);
  });

  test.each([
    [1, 4],
    [2, 8],
    [3, 16],
    [4, 32],
    [6, 128],
    [7, 240],
    [50, 240],
    [5000, 240],
  ])('backs off after %i failures: %i minutes', (failures, minutes) => {
    expect(waitMs({ failures })).toBe(minutes * MINUTE);
    expect(waitMs({ failures, random: 0 })).toBe(minutes * MINUTE * 0.75);
    expect(waitMs({ failures, random: 1 })).toBe(minutes * MINUTE * 1.25);
  });

  test('waits for the end of a pause and then a little, so that not everybody comes back at once', () => {
    const blockedUntil = NOW + 20 * MINUTE;
    expect(nextRefreshAt({ ...calm, failures: 1, blockedUntil, random: 0 })).toBe(blockedUntil);
    expect(nextRefreshAt({ ...calm, failures: 1, blockedUntil, random: 1 })).toBe(blockedUntil + 2 * MINUTE);
  });

  test('no pause is longer than an hour', () => {
    expect(waitMs({ failures: 1, blockedUntil: NOW + YEAR })).toBe(61 * MINUTE);
  });

  test('whatever it writes, the decision believes', () => {
    for (const everyMs of [15 * MINUTE, HOUR, 3 * HOUR, 24 * HOUR])
      for (const quiet of [0, 3, 99])
        for (const failures of [0, 1, 99])
          for (const random of [0, 1]) {
            const next = nextRefreshAt({ now: NOW, random, everyMs, quiet, failures, blockedUntil: NOW + YEAR });
            const decision = refreshDecision(state({ nextRefreshAt: next }), { now: NOW, reason: 'alarm', everyMs });
            expect(decision).toEqual({ kind: 'wait', until: next, because: 'not-due' });
          }
  });
});

describe('a later start-up', () => {
  test.each([
    [0, 1],
    [0.5, STARTUP_SPREAD_MS / 2],
    [1, STARTUP_SPREAD_MS],
  ])('an overdue refresh moves into the next 15 minutes (random %d)', (random, ms) => {
    const moved = startupSpread(state({ nextRefreshAt: NOW - 8 * HOUR }), { now: NOW, random, everyMs: EVERY_MS });
    expect(Math.abs(moved - NOW - ms)).toBeLessThanOrEqual(1);
    expect(moved).toBeGreaterThan(NOW);
  });

  test('twice moves it once', () => {
    const moved = startupSpread(state({ nextRefreshAt: NOW - 1 }), { now: NOW, random: 0.9, everyMs: EVERY_MS });
    expect(startupSpread(state({ nextRefreshAt: moved }), { now: NOW + 1, random: 0.1, everyMs: EVERY_MS })).toBe(
      moved,
    );
  });

  test('one that is not due stays, one that is implausibly far is moved', () => {
    expect(startupSpread(state(), { now: NOW, random: 0.5, everyMs: EVERY_MS })).toBe(NOW + 40 * MINUTE);
    expect(startupSpread(state({ nextRefreshAt: NOW + YEAR }), { now: NOW, random: 1, everyMs: EVERY_MS })).toBe(
      NOW + 15 * MINUTE,
    );
  });
});

describe('another pace', () => {
  const faster = { now: NOW, random: 0.5, everyMs: 30 * MINUTE };

  test.each<[string, Partial<RefreshState>, number]>([
    [
      'moves a time that is too far ahead to where it would have put it',
      { nextRefreshAt: NOW + 5 * HOUR },
      30 * MINUTE,
    ],
    ['leaves a time that it could have chosen', { nextRefreshAt: NOW + 37 * MINUTE }, 37 * MINUTE],
    ['leaves a backoff', { nextRefreshAt: NOW + 5 * HOUR, failures: 3 }, 5 * HOUR],
    ['counts from the last try', { nextRefreshAt: NOW + 5 * HOUR, lastTriedAt: NOW - 20 * MINUTE }, 10 * MINUTE],
    ['takes a last try in the future for now', { nextRefreshAt: NOW + 5 * HOUR, lastTriedAt: NOW + YEAR }, 30 * MINUTE],
  ])('%s', (_, changes, expected) => {
    expect(repaced(state(changes), faster)).toBe(NOW + expected);
  });

  test('leaves a pause that was asked for', () => {
    const paused = state({ nextRefreshAt: NOW + 5 * HOUR, blockedUntil: NOW + 50 * MINUTE });
    expect(repaced(paused, faster)).toBeGreaterThanOrEqual(NOW + 50 * MINUTE);
  });
});
