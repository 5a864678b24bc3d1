import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPosition, positionBetween, positionFor, timeOnTop } from '../../src/domain/position.ts';

const NOW = Date.UTC(2026, 1, 14);

describe('positionFor', () => {
  it('puts the last saved first', () => {
    const times = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(times, times, (a, b) => {
        expect(positionFor(a) < positionFor(b)).toBe(a > b);
      }),
    );
  });

  it('keeps the order of those that were saved at one moment, before the ones saved earlier', () => {
    const turns = [0, 1, 2, 35, 36, 99_999].map((turn) => positionFor(NOW, turn));
    expect([...turns].sort()).toEqual(turns);
    expect(turns.every((position) => position < positionFor(NOW - 1))).toBe(true);
  });

  it.each([Number.NEGATIVE_INFINITY, -5, 0, 8.64e15, 9e15])('is a place whatever the clock says: %s', (time) => {
    expect(isPosition(positionFor(time))).toBe(true);
  });
});

describe('timeOnTop', () => {
  it.each([
    ['an empty list', undefined],
    ['what was saved before', positionFor(NOW - 1)],
    ['what was saved at this moment', positionFor(NOW)],
    ['what was moved below all others', 'zzz'],
  ])('is now above %s', (_, top) => {
    expect(timeOnTop(NOW, top)).toBe(NOW);
  });

  it('leaves room for a lifetime of papers above what a clock far ahead has dated, or what was moved there', () => {
    const ahead = positionFor(NOW + 315_360_000_000);
    for (const first of [ahead, positionBetween(undefined, ahead), positionBetween(undefined, positionFor(NOW))]) {
      let top = first;
      for (let turn = 0; turn < 10_000; turn++) {
        const next = positionFor(timeOnTop(NOW, top));
        expect(next < top && next.length <= first.length + 20 && isPosition(next)).toBe(true);
        top = next;
      }
    }
  });
});

describe('positionBetween', () => {
  it('finds room again and again, wherever it is asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 200 }), (wishes) => {
        const order = [positionFor(NOW)];
        for (const wish of wishes) {
          const place = wish % (order.length + 1);
          const between = positionBetween(order[place - 1], order[place]);
          expect(isPosition(between)).toBe(true);
          order.splice(place, 0, between);
        }
        expect([...order].sort()).toEqual(order);
        expect(new Set(order).size).toBe(order.length);
      }),
    );
  });

  it.each([
    ['equal', 'abc', 'abc'],
    ['out of order', 'b', 'a'],
    ['nonsense', '../', 'ABC'],
    ['missing', undefined, undefined],
  ])('answers with a place when its neighbours are %s', (_, above, below) => {
    const between = positionBetween(above, below);
    expect(isPosition(between)).toBe(true);
    if (isPosition(above)) expect(between > above).toBe(true);
  });
});
