import { describe, expect, test } from 'vitest';
import { dayByKey, dayMonthsOn, weeksOf } from '../../../src/domain/feed-days/calendar.ts';
import { isEmptyDay } from '../../../src/domain/feed-days/known-days.ts';
import { busyPeriodAfter, busyPeriodBefore, daysAround } from '../../../src/domain/feed-days/period.ts';

const TODAY = '2026-12-01';
const day = (key: string) => ({ span: 'day', key }) as const;

test('a month is written in weeks that begin where the person lives, every day in its place', () => {
  const sundays = weeksOf('2026-02', 0);
  expect(sundays).toHaveLength(4);
  expect(sundays[0]?.[0]).toBe('2026-02-01');
  const mondays = weeksOf('2026-02', 1);
  expect(mondays).toHaveLength(5);
  expect(mondays[0]).toEqual([...Array.from({ length: 6 }), '2026-02-01']);
  expect(mondays.flat().filter(Boolean)).toHaveLength(28);
  expect(weeksOf('2028-02', 6).flat().filter(Boolean).at(-1)).toBe('2028-02-29');
});

describe('the key', () => {
  const led = (from: string, key: string, told: { shiftKey?: boolean; isRtl?: boolean; firstWeekday?: number } = {}) =>
    dayByKey(from, { key, shiftKey: told.shiftKey ?? false }, { today: TODAY, firstWeekday: 1, isRtl: false, ...told });

  test.each([
    ['ArrowRight', '2026-11-18'],
    ['ArrowLeft', '2026-11-16'],
    ['ArrowDown', '2026-11-24'],
    ['ArrowUp', '2026-11-10'],
    ['Home', '2026-11-16'],
    ['End', '2026-11-22'],
    ['PageUp', '2026-10-17'],
    ['PageDown', '2026-12-01'],
    ['Tab', undefined],
  ])('%s leads from Tuesday 17 November to %s', (key, to) => {
    expect(led('2026-11-17', key)).toBe(to);
  });

  test('turns with the reading direction, by years with Shift, and stays within the archive and today', () => {
    expect(led('2026-11-17', 'ArrowLeft', { isRtl: true })).toBe('2026-11-18');
    expect(led('2026-11-17', 'Home', { firstWeekday: 0 })).toBe('2026-11-15');
    expect(led('2026-11-17', 'PageUp', { shiftKey: true })).toBe('2025-11-17');
    expect(led('2023-05-10', 'PageUp')).toBe('2023-05-04');
    expect(led(TODAY, 'ArrowRight')).toBe(TODAY);
  });

  test('to a shorter month leads to its last day', () => {
    expect(dayMonthsOn('2026-03-31', -1, TODAY)).toBe('2026-02-28');
  });
});

test('arrows go over weekends, but not over those days that are known to have papers', () => {
  expect(busyPeriodBefore(day('2026-11-30'))).toEqual(day('2026-11-27'));
  expect(busyPeriodAfter(day('2026-11-27'))).toEqual(day('2026-11-30'));
  const busy = new Set(['2026-11-28']);
  expect(busyPeriodBefore(day('2026-11-30'), busy)).toEqual(day('2026-11-28'));
  expect(busyPeriodAfter(day('2026-11-27'), busy)).toEqual(day('2026-11-28'));
  expect(busyPeriodAfter({ span: 'week', key: '2026-W05' })).toEqual({ span: 'week', key: '2026-W06' });
});

test('a day is empty that was asked for and had nothing, and so is a weekend’s that nobody has seen a paper of', () => {
  const known = {
    month: '2026-11',
    busy: new Set(['2026-11-28', '2026-11-26']),
    asked: new Set(['2026-11-26', '2026-11-25']),
  };
  const empty = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-28', '2026-11-29'].filter((one) =>
    isEmptyDay(one, known),
  );
  expect(empty).toEqual(['2026-11-25', '2026-11-29']);
  expect(isEmptyDay('2026-11-29', undefined)).toBe(true);
  expect(isEmptyDay('2026-11-25', undefined)).toBe(false);
});

test('around a month stand the weeks before and after it', () => {
  const days = daysAround('2026-02');
  expect([days[0], days.at(-1), days.length]).toEqual(['2026-01-25', '2026-03-07', 42]);
});
