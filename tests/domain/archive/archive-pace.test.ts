import { expect, it } from 'vitest';
import { LONGEST_REST_MS, nextPageAt, retryPageAt } from '../../../src/domain/archive/archive-pace.ts';

const NOW = 1_000_000;
const WINDOW = { quota: 500, remaining: 480, lengthMs: 300_000, resetAt: NOW + 200_000 };
const RANDOMS = [0, 0.5, 1];

it.each(RANDOMS)('waits three seconds and a little between two pages (random %d)', (random) => {
  for (const window of [undefined, WINDOW]) {
    const waitMs = nextPageAt(NOW, random, window) - NOW;
    expect(waitMs).toBeGreaterThan(3_000);
    expect(waitMs).toBeLessThan(4_000);
  }
});

it('takes no more than a fifth of a smaller window', () => {
  const waitMs = nextPageAt(NOW, 0, { ...WINDOW, quota: 100, remaining: 99 }) - NOW;
  expect(WINDOW.lengthMs / waitMs).toBeLessThanOrEqual(20);
});

it('rests until the window is over when less than half of it is left, and not all at once', () => {
  const spent = { ...WINDOW, remaining: 249 };
  expect(nextPageAt(NOW, 0, spent)).toBe(WINDOW.resetAt);
  expect(nextPageAt(NOW, 1, spent)).toBeGreaterThan(WINDOW.resetAt);
  expect(nextPageAt(NOW, 0, { ...WINDOW, remaining: 250 })).toBeLessThan(NOW + 4_000);
});

it('tries again ever later, up to an hour, and never while a pause lasts that was asked for', () => {
  const waits = [1, 2, 3, 20].map((failures) => retryPageAt(NOW, 0.5, failures, { kind: 'offline' }) - NOW);
  expect(waits).toEqual([20_000, 40_000, 80_000, 3_600_000]);
  const until = NOW + 600_000;
  for (const random of RANDOMS) {
    expect(retryPageAt(NOW, random, 1, { kind: 'rate-limited', until })).toBeGreaterThanOrEqual(until);
    expect(retryPageAt(NOW, random, 99, { kind: 'rate-limited', until: NOW * 1e6 })).toBeLessThanOrEqual(
      NOW + LONGEST_REST_MS,
    );
  }
});
