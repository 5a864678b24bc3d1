import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, isFeedDay } from '../../../src/domain/feed-days/feed-day.ts';
import { isFeedMonth } from '../../../src/domain/feed-days/feed-month.ts';
import { isFeedWeek } from '../../../src/domain/feed-days/feed-week.ts';
import {
  busyPeriodAfter,
  busyPeriodBefore,
  daysOf,
  isPeriodStale,
  type Period,
  periodAround,
  periodFeed,
  periodWithin,
  stepsFrom,
} from '../../../src/domain/feed-days/period.ts';
import { SPANS } from '../../../src/domain/feed-days/span.ts';

const day = (key: string): Period => ({ span: 'day', key });
const week = (key: string): Period => ({ span: 'week', key });
const month = (key: string): Period => ({ span: 'month', key });

describe('a period', () => {
  test.each([
    ['day', '2026-02-14'],
    ['week', '2026-W07'],
    ['month', '2026-02'],
  ] as const)('around a day, as a %s, is %s', (span, key) => {
    expect(periodAround(span, '2026-02-14')).toEqual({ span, key });
    expect(periodFeed({ span, key })).toBe(`${span}:${key}`);
  });

  test.each<[Period, string, string]>([
    [day('2026-02-14'), '2026-02-14', '2026-02-14'],
    [week('2026-W07'), '2026-02-09', '2026-02-15'],
    [week('2026-W01'), '2025-12-29', '2026-01-04'],
    [month('2026-02'), '2026-02-01', '2026-02-28'],
    [month('2028-02'), '2028-02-01', '2028-02-29'],
    [month('2025-12'), '2025-12-01', '2025-12-31'],
  ])('%j goes from %s to %s', (period, from, to) => {
    expect(daysOf(period)).toEqual({ from, to });
  });

  test.each<[Period, Period]>([
    [day('2028-02-29'), day('2028-03-01')],
    [day('2026-02-27'), day('2026-03-02')],
    [day('2025-12-31'), day('2026-01-01')],
    [week('2026-W07'), week('2026-W08')],
    [week('2025-W52'), week('2026-W01')],
    [week('2026-W52'), week('2027-W01')],
    [month('2025-12'), month('2026-01')],
  ])('%j comes before %j', (earlier, later) => {
    expect(busyPeriodAfter(earlier)).toEqual(later);
    expect(busyPeriodBefore(later)).toEqual(earlier);
  });

  test('holds the day it is around, but in a 53rd week, which the service does not know', () => {
    const days = fc.integer({ min: 0, max: 4_000 }).map((count) => Date.UTC(2023, 4, 4) + count * 86_400_000);
    fc.assert(
      fc.property(days, fc.constantFrom(...SPANS), (at, span) => {
        const one = new Date(at).toISOString().slice(0, 10);
        const { from, to } = daysOf(periodAround(span, one));
        const isIn53rd = span === 'week' && one > to;
        expect(from <= one && (one <= to || isIn53rd)).toBe(true);
        if (isIn53rd)
          expect(to.slice(5) >= '12-20' && one <= dayAfter(dayAfter(`${Number(to.slice(0, 4)) + 1}-01-01`))).toBe(true);
      }),
    );
  });
});

describe('one can step', () => {
  const TODAY = '2026-02-14';
  test.each<[Period, boolean, boolean]>([
    [day(TODAY), true, false],
    [day('2026-02-13'), true, true],
    [day('2026-02-15'), true, false],
    [day('2023-05-04'), false, true],
    [day('2023-05-05'), true, true],
    [week('2026-W07'), true, false],
    [week('2026-W06'), true, true],
    [week('2023-W18'), false, true],
    [week('2023-W19'), true, true],
    [month('2026-02'), true, false],
    [month('2023-05'), false, true],
    [month('2023-06'), true, true],
  ])('from %j back: %s, forward: %s', (period, back, forward) => {
    expect(stepsFrom(period, TODAY)).toEqual({ back, forward });
  });

  test.each([
    ['2026-12-27', false],
    ['2026-12-30', false],
    ['2027-01-03', false],
    ['2027-01-04', true],
  ])('on %s, over the 53rd week that the service does not know: %s', (today, forward) => {
    expect(stepsFrom(periodAround('week', '2026-12-27'), today)).toEqual({ back: true, forward });
  });
});

describe('asking again', () => {
  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;
  /** 15:00 in London, 10:00 in New York. */
  const NOW = Date.parse('2026-02-14T15:00:00Z');
  const agoMs = (ms: number) => NOW - ms;

  test.each<[string, Period, number | undefined, boolean]>([
    ['nobody ever asked', day('2026-02-13'), undefined, true],
    ['nothing usable ever came', day('2026-02-13'), 0, true],
    ['it was asked in the future', day('2026-02-13'), NOW + 1, true],
    ['today, asked half an hour ago', day('2026-02-14'), agoMs(30 * MINUTE), false],
    ['today, asked a little longer ago', day('2026-02-14'), agoMs(30 * MINUTE + 1), true],
    ['this week, asked an hour ago', week('2026-W07'), agoMs(HOUR), true],
    ['this month, asked a minute ago', month('2026-02'), agoMs(MINUTE), false],
    ['a day that was over when asked, an hour ago', day('2026-02-12'), agoMs(HOUR), false],
    ['a day that was over when asked, a day ago', day('2026-02-12'), agoMs(24 * HOUR + 1), true],
    ['yesterday, asked before it was over (15:00 there)', day('2026-02-13'), agoMs(19 * HOUR), true],
    ['yesterday, asked after New York’s 21:30', day('2026-02-13'), agoMs(12 * HOUR), false],
    ['a day to come, never asked', day('2026-02-15'), undefined, false],
    ['a month to come', month('2026-03'), undefined, false],
  ])('%s', (_why, period, fetchedAt, expected) => {
    expect(isPeriodStale(period, fetchedAt, NOW)).toBe(expected);
  });

  test('today begins at 21:30 in New York', () => {
    const tomorrow = day('2026-02-15');
    expect(isPeriodStale(tomorrow, undefined, Date.parse('2026-02-15T02:29:59Z'))).toBe(false);
    expect(isPeriodStale(tomorrow, undefined, Date.parse('2026-02-15T02:30:00Z'))).toBe(true);
  });
});

describe('a period that is likely to have papers', () => {
  test.each<[Period, Period]>([
    [day('2026-02-17'), day('2026-02-16')],
    [day('2026-02-16'), day('2026-02-13')],
    [day('2026-02-15'), day('2026-02-13')],
    [week('2026-W08'), week('2026-W07')],
    [month('2026-03'), month('2026-02')],
  ])('before %j is %j', (period, before) => {
    expect(busyPeriodBefore(period)).toEqual(before);
  });

  test.each<[Period['span'], Period, string, Period]>([
    ['day', week('2026-W07'), '2026-06-01', day('2026-02-13')],
    ['day', week('2026-W07'), '2026-02-11', day('2026-02-11')],
    ['day', week('2026-W07'), '2026-02-14', day('2026-02-14')],
    ['day', month('2026-01'), '2026-06-01', day('2026-01-30')],
    ['week', month('2026-01'), '2026-06-01', week('2026-W05')],
    ['month', day('2026-02-14'), '2026-06-01', month('2026-02')],
  ])('as a %s, of %j looked at on %s, is %j', (span, period, today, expected) => {
    expect(periodWithin(span, period, today)).toEqual(expected);
  });
});

test.each(['2026-02-14x', 'x2026-02-14', '2026-W07x', 'x2026-W07', '2026-02x', 'x2026-02'])(
  'a key with something beside it, as %s, is none',
  (text) => {
    expect([isFeedDay(text), isFeedWeek(text), isFeedMonth(text)]).toEqual([false, false, false]);
  },
);
