import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/domain/failure.ts';
import type { RefreshState } from '../../src/domain/refresh/refresh-state.ts';
import type { Screen } from '../../src/domain/screen.ts';
import { screenStatus } from '../../src/domain/screen-status.ts';
import { statusPhrases } from '../../src/domain/status-phrases.ts';

const NOW = Date.parse('2026-02-14T12:00:00Z');
const MINUTE = 60_000;
const OFFLINE: Failure = { kind: 'offline' };

const ok: RefreshState = {
  key: 'state',
  nextRefreshAt: NOW + MINUTE,
  lastTriedAt: NOW - 10 * MINUTE,
  lastOkAt: NOW - 10 * MINUTE,
  failures: 0,
  quiet: 0,
  etags: {},
};
const failing: RefreshState = { ...ok, failure: OFFLINE, failingSince: NOW - 30 * MINUTE, lastOkAt: NOW - 90 * MINUTE };

const screen = (told: Partial<Screen> = {}): Screen => ({
  view: 'trending',
  rows: [],
  total: 48,
  unseen: { trending: 0, newest: 0 },
  savedCount: 0,
  hiddenCount: 0,
  refresh: ok,
  ...told,
});
const cameAt = (fetchedAt: number) => ({ fetchedAt, triedAt: fetchedAt });

test('nothing is known before the first read, nor before the first refresh', () => {
  const { refresh: _, ...unrefreshed } = screen();
  expect(screenStatus(undefined, NOW)).toEqual({ kind: 'loading' });
  expect(screenStatus(unrefreshed, NOW)).toEqual({ kind: 'loading' });
});

describe('a fresh list', () => {
  test.each<[string, Screen, number]>([
    ['of the service: when the list came', screen({ fetched: cameAt(NOW - 3 * MINUTE) }), NOW - 3 * MINUTE],
    ['that nobody fetched by itself: the last good refresh', screen(), NOW - 10 * MINUTE],
    ['that never came: the last attempt', screen({ fetched: cameAt(0) }), NOW - 10 * MINUTE],
    ['of saved papers: the last good refresh', screen({ view: 'saved', fetched: cameAt(5) }), NOW - 10 * MINUTE],
  ])('%s', (_which, shown, updatedAt) => {
    expect(screenStatus(shown, NOW)).toEqual({ kind: 'fresh', updatedAt });
  });

  test('of what was found here is none of the service’s either', () => {
    expect(screenStatus(screen({ fetched: cameAt(5) }), NOW, false)).toEqual({ kind: 'fresh', updatedAt: ok.lastOkAt });
  });
});

test('while somebody refreshes, that is what it says; a lease from the future is nobody’s', () => {
  const leased = (expiresAt: number) => screen({ refresh: { ...failing, lease: { holder: 'x', expiresAt } } });
  expect(screenStatus(leased(NOW + 1), NOW)).toEqual({ kind: 'refreshing' });
  expect(screenStatus(leased(NOW), NOW).kind).toBe('offline');
  expect(screenStatus(leased(NOW + 24 * 60 * MINUTE), NOW).kind).toBe('offline');
});

describe('a failure', () => {
  test('of refreshing is told with how long it lasts and what there is to show', () => {
    expect(screenStatus(screen({ refresh: failing, fetched: cameAt(NOW - 95 * MINUTE) }), NOW)).toEqual({
      kind: 'offline',
      since: NOW - 30 * MINUTE,
      triedAt: NOW - 10 * MINUTE,
      papers: 48,
      updatedAt: NOW - 95 * MINUTE,
    });
  });

  test('of a list that was asked for is told while refreshing goes well', () => {
    const fetched = { fetchedAt: 0, triedAt: NOW - MINUTE, failure: { kind: 'http-error', status: 500 } as const };
    expect(screenStatus(screen({ view: 'daily', total: 0, fetched }), NOW)).toEqual({
      kind: 'http-error',
      status: 500,
      since: NOW - MINUTE,
      triedAt: NOW - MINUTE,
    });
  });

  test.each<[string, Screen, boolean]>([
    ['the reading list', screen({ view: 'saved', total: 3 }), false],
    ['an empty reading list', screen({ view: 'saved', total: 0 }), false],
    ['a search that found nothing', screen({ total: 0, isPart: true }), false],
    ['a list narrowed to nobody', screen({ total: 0, isPart: true, fetched: cameAt(NOW - MINUTE) }), true],
    ['a list whose papers are all hidden', screen({ total: 0, fetched: cameAt(NOW - MINUTE) }), true],
    ['a list whose papers are all muted', screen({ total: 0, muted: 2, fetched: cameAt(NOW - MINUTE) }), true],
    ['a day without papers, while other lists have some', screen({ view: 'daily', total: 0 }), true],
  ])('is all that is told of %s: neither that there are no papers, nor from when they are', (_, shown, isAnswer) => {
    const status = screenStatus({ ...shown, refresh: failing }, NOW, isAnswer);
    expect(statusPhrases(status).map(({ key }) => key)).toEqual(['status_offline']);
  });

  test('says that there are no papers where none ever came', () => {
    const { lastOkAt: _, ...neverOk } = failing;
    const status = screenStatus(screen({ total: 0, refresh: neverOk, fetched: cameAt(0) }), NOW);
    expect(statusPhrases(status).map(({ key }) => key)).toEqual(['status_offline', 'status_no_papers']);
  });

  test('of refreshing comes before that of a list', () => {
    const fetched = { fetchedAt: 0, triedAt: NOW - MINUTE, failure: { kind: 'timeout' } as const };
    expect(screenStatus(screen({ refresh: failing, fetched }), NOW)).toMatchObject({
      kind: 'offline',
      triedAt: NOW - 10 * MINUTE,
    });
  });
});
