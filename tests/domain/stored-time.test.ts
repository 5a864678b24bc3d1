import { describe, expect, it, test } from 'vitest';
import { happenedAt, isToAwait, latestFirst } from '../../src/domain/stored-time.ts';

const NOW = Date.UTC(2026, 1, 14, 12);
const HOUR = 3_600_000;
const YEARS = 87_600 * HOUR;

test.each([
  ['never', undefined, undefined],
  ['at this very moment', NOW, NOW],
  ['long ago', NOW - YEARS, NOW - YEARS],
  ['in a moment', NOW + 1, undefined],
  ['in ten years', NOW + YEARS, undefined],
])('what happened %s', (_, at, believed) => {
  expect(happenedAt(at, NOW)).toBe(believed);
});

test.each([
  ['nothing', undefined, false],
  ['what has passed', NOW - 1, false],
  ['this very moment', NOW, false],
  ['the next one', NOW + 1, true],
  ['as far ahead as ever', NOW + HOUR, true],
  ['further ahead than that', NOW + HOUR + 1, false],
  ['ten years ahead', NOW + YEARS, false],
])('%s: whether to wait for it', (_, until, isAwaited) => {
  expect(isToAwait(until, NOW, HOUR)).toBe(isAwaited);
});

describe('the latest first', () => {
  it('has last what is yet to come', () => {
    const times = [NOW - HOUR, NOW + YEARS, NOW, NOW + HOUR, NOW - YEARS];
    const order = [NOW, NOW - HOUR, NOW - YEARS, NOW + YEARS, NOW + HOUR];
    expect(times.toSorted((a, b) => latestFirst(a, b, NOW))).toEqual(order);
  });
});
