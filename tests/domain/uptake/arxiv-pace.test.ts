import { describe, expect, it } from 'vitest';
import { nextArxivAt, parseArxivPace } from '../../../src/domain/uptake/arxiv-pace.ts';

const NOON = Date.UTC(2026, 1, 14, 12);
const MINUTE = 60_000;

describe('the next moment to ask arXiv', () => {
  it.each([
    ['now, where nobody asked', {}, NOON, NOON],
    ['three seconds after the last', { askedAt: NOON - 1_000 }, NOON, NOON + 2_000],
    ['now, where the last was longer ago', { askedAt: NOON - 3_000 }, NOON, NOON],
    ['now, where a clock that was ahead wrote the last', { askedAt: NOON + MINUTE }, NOON, NOON],
    ['after the rest it wants', { askedAt: NOON - 1_000, restUntil: NOON + 10 * MINUTE }, NOON, NOON + 10 * MINUTE],
    ['now, where that rest is no time anybody asks for', { restUntil: NOON + 1e12 }, NOON, NOON],
    ['a minute past one, from midnight on', {}, Date.UTC(2026, 1, 14, 0, 0), Date.UTC(2026, 1, 14, 1, 1)],
    ['a minute past one, until one', {}, Date.UTC(2026, 1, 14, 0, 59, 59, 999), Date.UTC(2026, 1, 14, 1, 1)],
    [
      'a minute past one, where a rest ends at night',
      { restUntil: Date.UTC(2026, 1, 15, 0, 5) },
      Date.UTC(2026, 1, 14, 23, 58),
      Date.UTC(2026, 1, 15, 1, 1),
    ],
    [
      'a minute past one, where three seconds lead there',
      { askedAt: Date.UTC(2026, 1, 14, 23, 59, 58) },
      Date.UTC(2026, 1, 14, 23, 59, 59),
      Date.UTC(2026, 1, 15, 1, 1),
    ],
  ] as const)('is %s', (_, pace, now, next) => {
    expect(nextArxivAt(pace, now)).toBe(next);
  });

  it('is known from whatever is stored', () => {
    expect(parseArxivPace({ askedAt: 5, restUntil: 'x' })).toEqual({ askedAt: 5 });
    for (const odd of [undefined, null, 7, 'x', { askedAt: Number.NaN }]) expect(parseArxivPace(odd)).toEqual({});
  });
});
