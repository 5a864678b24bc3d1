import { expect, test } from 'vitest';
import { isFeedMonth, monthAfter, monthBefore, monthOf } from '../../../src/domain/feed-days/feed-month.ts';

test('a day is in its month', () => {
  expect(monthOf('2026-02-14')).toBe('2026-02');
});

test.each([
  ['2026-01', '2026-02'],
  ['2026-12', '2027-01'],
  ['2024-02', '2024-03'],
])('%s is followed by %s, and back', (month, next) => {
  expect(monthAfter(month)).toBe(next);
  expect(monthBefore(next)).toBe(month);
});

test.each([
  ['2023-05', true],
  ['2026-12', true],
  ['2023-04', false],
  ['2026-13', false],
  ['2026-00', false],
  ['2026-2', false],
  ['2026-02-01', false],
  ['', false],
])('%j can be asked for: %s', (text, expected) => {
  expect(isFeedMonth(text)).toBe(expected);
});
