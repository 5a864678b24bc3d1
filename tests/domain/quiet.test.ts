import { afterEach, describe, expect, it } from 'vitest';
import { isQuiet } from '../../src/domain/quiet.ts';

const HOURS = { quietFromMinutes: 0, quietUntilMinutes: 0, quietWeekdays: [] as number[] };
const NIGHT = { ...HOURS, quietFromMinutes: 22 * 60, quietUntilMinutes: 7 * 60 + 30 };
const NOON_BREAK = { ...HOURS, quietFromMinutes: 12 * 60, quietUntilMinutes: 13 * 60 };

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('quiet', () => {
  it.each([
    ['21:59', NIGHT, false],
    ['22:00', NIGHT, true],
    ['00:00', NIGHT, true],
    ['07:29', NIGHT, true],
    ['07:30', NIGHT, false],
    ['11:59', NOON_BREAK, false],
    ['12:00', NOON_BREAK, true],
    ['13:00', NOON_BREAK, false],
    ['00:00', HOURS, false],
    ['12:00', { ...HOURS, quietFromMinutes: 720, quietUntilMinutes: 720 }, false],
  ])('at %s', (time, hours, expected) => {
    expect(isQuiet(hours, Date.parse(`2026-02-11T${time}`))).toBe(expected);
  });

  it('is all of a quiet weekday, and no minute of another', () => {
    const sundays = { ...HOURS, quietWeekdays: [0] };
    expect(isQuiet(sundays, Date.parse('2026-02-14T23:59'))).toBe(false);
    expect(isQuiet(sundays, Date.parse('2026-02-15T00:00'))).toBe(true);
    expect(isQuiet(sundays, Date.parse('2026-02-15T23:59'))).toBe(true);
    expect(isQuiet(sundays, Date.parse('2026-02-16T00:00'))).toBe(false);
  });

  it('goes by the wall clock where the person is', () => {
    const instant = Date.UTC(2026, 1, 11, 21, 30);
    process.env.TZ = 'Europe/Berlin';
    expect(isQuiet(NIGHT, instant)).toBe(true);
    process.env.TZ = 'America/New_York';
    expect(isQuiet(NIGHT, instant)).toBe(false);
  });

  it.each([
    ['shorter', [2026, 2, 28], 9.5 - 1],
    ['longer', [2026, 9, 24], 9.5 + 1],
  ] as const)('ends at half past seven also in a night that is an hour %s', (_, [year, month, day], hours) => {
    process.env.TZ = 'Europe/Berlin';
    const from = new Date(year, month, day, 22).getTime();
    const until = from + hours * 3_600_000;
    for (let at = from; at < until; at += 60_000) expect(isQuiet(NIGHT, at)).toBe(true);
    expect(isQuiet(NIGHT, from - 60_000)).toBe(false);
    expect(isQuiet(NIGHT, until)).toBe(false);
  });
});
