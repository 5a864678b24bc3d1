import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believedNow, type ClockRuns, isSteady, steadyMs, withReading } from '../../src/domain/clock-runs.ts';

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 1, 14, 12);
const MONTH = 30 * DAY;
const YEARS = 3_650 * DAY;

/** The runs of a clock that was read at these days. */
const read = (...days: readonly number[]): ClockRuns =>
  days.reduce<ClockRuns>((runs, day) => withReading(runs, NOW + day * DAY), []);
const days = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const spans = (runs: ClockRuns): (readonly [number, number])[] =>
  runs.map(({ from, to }) => [(from - NOW) / DAY, (to - NOW) / DAY] as const);

describe('the runs of a clock', () => {
  it.each([
    ['read once', [0], [[0, 0]]],
    ['read daily', [0, 1, 2, 3], [[0, 3]]],
    ['read weekly', [0, 7, 14], [[0, 14]]],
    ['set right by an hour', [0, 1, 1 - 1 / 24, 2], [[0, 2]]],
    [
      'left alone for two weeks',
      [0, 1, 15, 16],
      [
        [0, 1],
        [15, 16],
      ],
    ],
    [
      'ten years ahead for a day',
      [0, 1, 3650, 2, 3],
      [
        [0, 1],
        [3650, 3650],
        [2, 3],
      ],
    ],
    [
      'ten years behind for a day',
      [0, 1, -3650, 2, 3],
      [
        [0, 1],
        [-3650, -3650],
        [2, 3],
      ],
    ],
  ])('%s', (_, readings, runs) => {
    expect(spans(read(...readings))).toEqual(runs);
  });

  it('are the same when it is read twice', () => {
    expect(withReading(read(0, 1, 40), NOW + 40 * DAY)).toEqual(read(0, 1, 40));
  });

  it('are forgotten when all that they dated was kept for as long as anything is', () => {
    expect(spans(read(0, 1, 3650, ...days(2, 400)))).toHaveLength(3);
    expect(spans(read(0, 1, 3650, ...days(2, 403)))).toEqual([[2, 403]]);
  });

  it('are few, whatever the clock does', () => {
    const runs = Array.from({ length: 500 }, (_, turn) => (turn % 2 ? turn : 3650 + turn)).reduce<ClockRuns>(
      (known, day) => withReading(known, NOW + day * DAY),
      [],
    );
    expect(runs.length).toBeLessThan(50);
  });

  it('are steady once a reading followed from the one before', () => {
    expect([read(), read(0), read(0, 1, 3650)].map(isSteady)).toEqual([false, false, false]);
    expect(isSteady(read(0, 1))).toBe(true);
    expect(steadyMs(read(0, 1, 3650, 2, 5))).toBe(3 * DAY);
  });
});

describe('the time to go by for what is kept for a month', () => {
  it.each([
    ['is now, for a clock that goes on', days(0, 60), 60],
    ['is now at the first reading', [0], 0],
    ['stands still at a leap ahead', [0, 1, 3650], 1],
    ['goes on from there when the clock is put back', [0, 1, 3650, 2, 5], 4],
    ['is now again a month later', [0, 1, 3650, ...days(2, 32)], 32],
    ['stands still in a long pause', [0, 1, 40], 1],
    ['is so far back, at a clock far behind, that nothing is old', [0, 1, -3650], -3650],
    ['stays there when that clock is right again', [0, 1, -3650, 2, 20], -3650 + 29],
    ['is now again a month after that', [0, 1, -3650, ...days(2, 32)], 32],
  ])('%s', (_, readings, day) => {
    expect((believedNow(read(...readings), MONTH) - NOW) / DAY).toBe(day);
  });

  it('lets nothing go before the clock has run for a month, whatever it said, and is never late for good', () => {
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 7 }).map((ahead) => ({ ran: ahead, leapt: 0 })) },
      fc.constantFrom(-YEARS, -90 * DAY, 20 * DAY, YEARS).map((leapt) => ({ ran: 1, leapt: leapt / DAY })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let [clock, lived] = [NOW, 0];
        let runs = withReading([], clock);
        const written: { readonly at: number; readonly lived: number }[] = [];
        for (const { ran, leapt } of steps) {
          clock += (ran + leapt) * DAY;
          lived += ran;
          runs = withReading(runs, clock);
          const before = believedNow(runs, MONTH) - MONTH;
          for (const one of written) if (one.at < before) expect(lived - one.lived).toBeGreaterThanOrEqual(30);
          written.push({ at: clock, lived });
        }
        for (let day = 1; day <= 31; day++) runs = withReading(runs, clock + day * DAY);
        expect(believedNow(runs, MONTH)).toBe(clock + 31 * DAY);
      }),
    );
  });
});
