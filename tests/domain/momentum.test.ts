import { describe, expect, test } from 'vitest';
import { gainSince, votesPerDay } from '../../src/domain/momentum.ts';
import type { Observation } from '../../src/domain/paper.ts';
import { rising } from '../../src/domain/rising.ts';
import { sparkline } from '../../src/domain/sparkline.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-02-11T15:00:00Z');
const seen = (hoursAgo: number, votes: number, more: Partial<Observation> = {}): Observation => ({
  paperId: 'p',
  at: NOW - hoursAgo * HOUR,
  votes,
  ...more,
});

describe('the gain since a moment', () => {
  const history = [seen(50, 10, { stars: 100 }), seen(30, 20), seen(5, 32, { stars: 140 })];

  test.each([
    ['what held at that moment', 31, { votes: 22, stars: 40, since: NOW - 50 * HOUR }],
    ['an observation of that very moment', 30, { votes: 12, since: NOW - 30 * HOUR }],
    ['the one before it', 10, { votes: 12, since: NOW - 30 * HOUR }],
    ['the first one, when the moment is before all history', 500, { votes: 22, stars: 40, since: NOW - 50 * HOUR }],
  ])('is counted from %s', (_name, hoursAgo, gain) => {
    expect(gainSince(history, NOW - hoursAgo * HOUR, NOW)).toEqual(gain);
  });

  test('is not invented: nothing, one observation, or none since', () => {
    expect(gainSince([], 0, NOW)).toBeUndefined();
    expect(gainSince([seen(5, 9)], 0, NOW)).toBeUndefined();
    expect(gainSince(history, NOW - 4 * HOUR, NOW)).toBeUndefined();
  });

  test('may be a loss', () => {
    expect(gainSince([seen(9, 10), seen(1, 8)], 0, NOW)?.votes).toBe(-2);
  });

  test('takes observations in any order, and none from the future', () => {
    expect(gainSince([seen(-99, 500), ...history.toReversed()], NOW - 10 * HOUR, NOW)?.votes).toBe(12);
  });
});

describe('votes a day', () => {
  test.each([
    ['24 votes in the last two days', [seen(48, 10), seen(1, 34)], 12],
    ['an older value still held when the two days began', [seen(500, 10), seen(1, 34)], 12],
    ['half a day of history', [seen(12, 10), seen(1, 16)], 12],
    ['a change of rank only', [seen(24, 10), seen(1, 10, { rank: 2 })], 0],
  ])('%s', (_name, history, expected) => {
    expect(votesPerDay(history, NOW)).toBeCloseTo(expected);
  });

  test.each([
    ['no history', []],
    ['one observation', [seen(12, 10)]],
    ['history of an hour', [seen(1, 10), seen(0.5, 14)]],
    ['nothing recorded in two days', [seen(100, 10), seen(49, 90)]],
  ])('%s: undefined', (_name, history) => {
    expect(votesPerDay(history, NOW)).toBeUndefined();
  });
});

describe('the sparkline', () => {
  const shape = { points: 5, days: 4 };

  test('runs from the fewest to the most', () => {
    const history = [seen(96, 10), seen(72, 15), seen(48, 20), seen(24, 25), seen(0, 30)];
    expect(sparkline(history, NOW, shape)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  test('holds a value until the next change, and what held before the window', () => {
    expect(sparkline([seen(500, 10), seen(30, 20)], NOW, shape)).toEqual([0, 0, 0, 1, 1]);
  });

  test('begins with the history, not before', () => {
    expect(sparkline([seen(8, 10), seen(4, 20), seen(0, 30)], NOW, { points: 3, days: 30 })).toEqual([0, 0.5, 1]);
  });

  test('is flat when votes stood still', () => {
    expect(sparkline([seen(48, 10), seen(1, 10, { rank: 2 })], NOW, shape)).toEqual([0, 0, 0, 0, 0]);
  });

  test.each([
    ['no observation', []],
    ['one observation', [seen(5, 10)]],
    ['an old history', [seen(900, 10), seen(800, 20)]],
    ['the future', [seen(-5, 10), seen(-9, 20)]],
  ])('is not made up: %s', (_name, history) => {
    expect(sparkline(history, NOW, shape)).toBeUndefined();
  });
});

describe('rising', () => {
  const rise = (observations: readonly Observation[], more: { publishedAt?: number; rank?: number } = {}) =>
    rising({ observations, now: NOW, ...more }) ?? Number.NaN;

  test('more votes in the same time rise faster', () => {
    expect(rise([seen(24, 10), seen(1, 40)])).toBeGreaterThan(rise([seen(24, 10), seen(1, 20)]));
  });

  test('+12 on 20 votes is more than +12 on 500', () => {
    expect(rise([seen(24, 20), seen(1, 32)])).toBeGreaterThan(rise([seen(24, 500), seen(1, 512)]));
  });

  test('one vote in ten minutes is less than twenty in a day', () => {
    expect(rise([seen(1 / 6, 10), seen(0, 11)])).toBeLessThan(rise([seen(24, 10), seen(1, 30)]));
  });

  test('of two equal paces the younger paper rises faster', () => {
    const history = [seen(24, 10), seen(1, 30)];
    expect(rise(history, { publishedAt: NOW - 2 * DAY })).toBeGreaterThan(
      rise(history, { publishedAt: NOW - 400 * DAY }),
    );
  });

  test('climbing in rank counts, falling counts against', () => {
    const history = [seen(24, 10, { rank: 8 }), seen(1, 12)];
    expect(rise(history, { rank: 2 }) - rise(history, { rank: 8 })).toBeCloseTo(1);
    expect(rise(history, { rank: 16 })).toBeLessThan(rise(history, { rank: 8 }));
  });

  test('a missing rank, now or then, counts nothing', () => {
    const pace = rise([seen(24, 10), seen(1, 12)]);
    expect(rise([seen(24, 10), seen(1, 12)], { rank: 1 })).toBe(pace);
    expect(rise([seen(24, 10, { rank: 3 }), seen(1, 12)])).toBe(pace);
  });

  test('a paper nobody votes for any more stands still, also after weeks', () => {
    expect(rise([seen(900, 10), seen(800, 400)])).toBe(0);
  });

  test('losing votes is falling', () => {
    expect(rise([seen(24, 30), seen(1, 20)])).toBeLessThan(0);
  });

  test('with one observation the votes since publication tell', () => {
    const young = rise([seen(0, 60)], { publishedAt: NOW - 2 * DAY });
    const slow = rise([seen(0, 6)], { publishedAt: NOW - 2 * DAY });
    expect(young).toBeGreaterThan(slow);
    expect(slow).toBeGreaterThan(0);
  });

  test.each([
    ['no observation', [], NOW - DAY],
    ['one observation and no date', [seen(0, 60)], undefined],
    ['one observation of an old paper', [seen(0, 60)], NOW - 300 * DAY],
    ['one observation and a date to come', [seen(0, 60)], NOW + DAY],
  ])('%s: unknown', (_name, observations, publishedAt) => {
    expect(rising({ observations, publishedAt, now: NOW })).toBeUndefined();
  });

  test('is a finite number for uneven histories', () => {
    const history = [seen(2000, 0), seen(1999.9, 300), seen(3, 301, { rank: 1 }), seen(2.99, 290, { rank: 100 })];
    expect(Number.isFinite(rise(history, { rank: 3, publishedAt: NOW + DAY }))).toBe(true);
  });
});
