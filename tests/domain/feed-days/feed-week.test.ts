import { expect, test } from 'vitest';
import { firstDayOf, isFeedWeek, weekAfter, weekBefore, weekOf } from '../../../src/domain/feed-days/feed-week.ts';

test.each([
  ['2026-02-14', '2026-W07'],
  ['2026-02-15', '2026-W07'],
  ['2026-02-16', '2026-W08'],
  // ISO weeks belong to the year of their Thursday.
  ['2024-12-29', '2024-W52'],
  ['2024-12-30', '2025-W01'],
  ['2026-01-01', '2026-W01'],
  ['2025-12-29', '2026-W01'],
  ['2027-01-04', '2027-W01'],
  ['2023-05-04', '2023-W18'],
])('%s is in %s', (day, week) => {
  expect(weekOf(day)).toBe(week);
});

test.each(['2026-12-28', '2026-12-31', '2027-01-03'])(
  '%s, in a 53rd week that the service refuses, is answered with W52',
  (day) => {
    expect(weekOf(day)).toBe('2026-W52');
  },
);

test.each([
  ['2026-W07', '2026-W08'],
  ['2025-W52', '2026-W01'],
  ['2026-W52', '2027-W01'],
  ['2020-W52', '2021-W01'],
  ['2024-W52', '2025-W01'],
])('%s is followed by %s, and back', (week, next) => {
  expect(weekAfter(week)).toBe(next);
  expect(weekBefore(next)).toBe(week);
});

test('walking through the archive names every week once', () => {
  const weeks = ['2023-W18'];
  while (weeks.at(-1) !== '2033-W01') weeks.push(weekAfter(weeks.at(-1) ?? ''));
  expect(new Set(weeks).size).toBe(weeks.length);
  expect(weeks.filter((week) => week.startsWith('2026'))).toHaveLength(52);
  expect(weeks.every(isFeedWeek)).toBe(true);
});

test.each([
  ['2026-W07', '2026-02-09'],
  ['2026-W01', '2025-12-29'],
  ['2025-W01', '2024-12-30'],
  ['2026-W52', '2026-12-21'],
])('%s begins on Monday %s', (week, day) => {
  expect(firstDayOf(week)).toBe(day);
  expect(weekOf(day)).toBe(week);
});

test.each(['2026-W53', '2026-W00', '2026-W7', '2026W07', '2023-W17', '2026-W070', 'W07', '', '2026-w07'])(
  '%j is no week to ask for',
  (text) => {
    expect(isFeedWeek(text)).toBe(false);
  },
);
