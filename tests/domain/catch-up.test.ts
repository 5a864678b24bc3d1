import { describe, expect, it } from 'vitest';
import { absenceAfter, isCut, isDayMissing, missedDays, parseAbsence } from '../../src/domain/catch-up.ts';
import type { Feed } from '../../src/domain/feed.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Wednesday 11 February 2026, 16:00 UTC. */
const NOW = Date.UTC(2026, 1, 11, 16);

describe('an absence', () => {
  it.each([
    ['a first glance', undefined, undefined],
    ['a day and a half', NOW - 1.5 * DAY, undefined],
    ['two days', NOW - 2 * DAY, { from: NOW - 2 * DAY, until: NOW }],
    ['a month', NOW - 31 * DAY, { from: NOW - 31 * DAY, until: NOW }],
  ])('after %s', (_, from, absence) => {
    expect(absenceAfter(undefined, { from, until: NOW })).toEqual(absence);
  });

  it('that is kept stays as it is while its glance goes on, whether open or closed', () => {
    const known = { from: NOW - 3 * DAY, until: NOW, closedAt: NOW + HOUR };
    expect(absenceAfter(known, { from: NOW - 3 * DAY, until: NOW + 1 })).toBe(known);
    expect(absenceAfter(known, { from: NOW + HOUR, until: NOW + 5 * HOUR })).toBe(known);
  });

  it('that nobody caught up with is made longer by the next', () => {
    const known = { from: NOW - 9 * DAY, until: NOW - 6 * DAY };
    const next = { from: NOW - 6 * DAY + HOUR, until: NOW };
    expect(absenceAfter(known, next)).toEqual({ from: NOW - 9 * DAY, until: NOW });
    expect(absenceAfter({ ...known, closedAt: NOW - 6 * DAY }, next)).toEqual(next);
    expect(absenceAfter({ ...known, from: NOW - 40 * DAY }, next)).toEqual(next);
  });

  it('that a clock far ahead left is none, and does not stand before the next', () => {
    const known = { from: NOW - HOUR, until: NOW + 700 * DAY };
    expect(absenceAfter(known, { from: undefined, until: NOW })).toBeUndefined();
    expect(absenceAfter({ ...known, closedAt: NOW }, { from: NOW - HOUR, until: NOW })).toBeUndefined();
    const next = { from: NOW + 3 * DAY, until: NOW + 9 * DAY };
    expect(absenceAfter({ ...known, closedAt: NOW }, next)).toEqual(next);
  });
});

describe('the days of an absence', () => {
  it('begin with the one that was left, and end before the one under way, the last first', () => {
    expect(missedDays({ from: NOW - 3 * DAY, until: NOW })).toEqual(['2026-02-10', '2026-02-09', '2026-02-08']);
  });

  it('are thirty at most', () => {
    const days = missedDays({ from: NOW - 400 * DAY, until: NOW });
    expect(days).toHaveLength(30);
    expect(days[0]).toBe('2026-02-10');
  });

  it.each([
    [30, false],
    [31, true],
    [90, true],
  ])('of %i days ago leave out what is older: %s', (days, expected) => {
    expect(isCut({ from: NOW - days * DAY, until: NOW })).toBe(expected);
  });
});

describe('a day', () => {
  const feed = (fetchedAt: number): Feed => ({ key: 'day:2026-02-10', ids: [], fetchedAt, triedAt: fetchedAt });

  it.each([
    ['never fetched', undefined, true],
    ['only tried', feed(0), true],
    ['fetched while it went on', feed(Date.UTC(2026, 1, 10, 12)), true],
    ['fetched after it was over', feed(Date.UTC(2026, 1, 11, 3)), false],
    ['fetched by a clock far ahead', feed(Date.UTC(2036, 1, 10)), true],
  ])('that was %s', (_, known, isMissing) => {
    expect(isDayMissing('2026-02-10', known, NOW)).toBe(isMissing);
  });
});

it.each([undefined, null, 5, {}, { from: 1 }, { from: 2, until: 1 }, { from: '1', until: 2 }])(
  'an absence is none when %j was stored',
  (stored) => {
    expect(parseAbsence(stored)).toBeUndefined();
  },
);
