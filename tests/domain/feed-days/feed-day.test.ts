import { expect, test } from 'vitest';
import {
  ARCHIVE_STARTS,
  dayAfter,
  dayBefore,
  feedDayAt,
  isFeedDay,
  isWeekend,
} from '../../../src/domain/feed-days/feed-day.ts';

test.each([
  // Winter: New York is 5 hours behind UTC, so the day rolls over at 02:30 UTC.
  ['2026-02-14T12:00:00Z', '2026-02-14'],
  ['2026-02-15T02:29:59Z', '2026-02-14'],
  ['2026-02-15T02:30:00Z', '2026-02-15'],
  ['2026-02-15T05:00:00Z', '2026-02-15'],
  // Summer: 4 hours, 01:30 UTC.
  ['2026-07-02T01:29:59.999Z', '2026-07-01'],
  ['2026-07-02T01:30:00Z', '2026-07-02'],
  // The clocks go forward on 8 March 2026 (07:00 UTC) …
  ['2026-03-08T02:30:00Z', '2026-03-08'],
  ['2026-03-08T06:59:59Z', '2026-03-08'],
  ['2026-03-08T07:00:00Z', '2026-03-08'],
  ['2026-03-09T01:29:59Z', '2026-03-08'],
  ['2026-03-09T01:30:00Z', '2026-03-09'],
  // … and back on 1 November 2026 (06:00 UTC), where one hour comes twice.
  ['2026-11-01T01:29:59Z', '2026-10-31'],
  ['2026-11-01T01:30:00Z', '2026-11-01'],
  ['2026-11-01T05:30:00Z', '2026-11-01'],
  ['2026-11-01T06:30:00Z', '2026-11-01'],
  ['2026-11-02T02:29:59Z', '2026-11-01'],
  ['2026-11-02T02:30:00Z', '2026-11-02'],
  // Over a month, a leap day and a year.
  ['2028-02-29T02:30:00Z', '2028-02-29'],
  ['2028-03-01T02:29:00Z', '2028-02-29'],
  ['2026-05-01T01:45:00Z', '2026-05-01'],
  ['2027-01-01T02:30:00Z', '2027-01-01'],
  ['2027-01-01T02:29:00Z', '2026-12-31'],
  // Midnight in New York is 00, not 24.
  ['2026-01-15T05:00:00Z', '2026-01-15'],
  ['2026-01-15T05:59:00Z', '2026-01-15'],
])('at %s the feed day is %s', (at, day) => {
  expect(feedDayAt(Date.parse(at))).toBe(day);
});

test.each([
  ['2026-02-28', '2026-03-01'],
  ['2028-02-28', '2028-02-29'],
  ['2026-12-31', '2027-01-01'],
  ['2026-03-07', '2026-03-08'],
  ['2026-03-08', '2026-03-09'],
  ['2026-10-31', '2026-11-01'],
  ['2026-11-01', '2026-11-02'],
])('%s is followed by %s, and back', (day, next) => {
  expect(dayAfter(day)).toBe(next);
  expect(dayBefore(next)).toBe(day);
});

test.each(['2023-05-04', '2026-02-14', '2028-02-29', '2031-12-31'])('%s is a feed day', (text) => {
  expect(isFeedDay(text)).toBe(true);
});

test.each([
  '2023-05-03',
  '1999-01-01',
  '2026-02-29',
  '2026-02-30',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-1',
  '20260214',
  '2026-02-14T00:00:00Z',
  ' 2026-02-14',
  '2026-02-14\n',
  '+02026-02-14',
  '٢٠٢٦-٠٢-١٤',
  '',
])('%j is no feed day', (text) => {
  expect(isFeedDay(text)).toBe(false);
});

test('the archive starts on a feed day', () => {
  expect(isFeedDay(ARCHIVE_STARTS)).toBe(true);
  expect(isFeedDay(dayBefore(ARCHIVE_STARTS))).toBe(false);
});

test.each([
  ['2026-02-13', false],
  ['2026-02-14', true],
  ['2026-02-15', true],
  ['2026-02-16', false],
])('%s is at a weekend: %s', (day, expected) => {
  expect(isWeekend(day)).toBe(expected);
});
