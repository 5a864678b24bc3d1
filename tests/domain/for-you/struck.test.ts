import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  broughtBack,
  parseStruck,
  type Strike,
  type StruckParts,
  withStrike,
} from '../../../src/domain/for-you/struck.ts';

const NOTHING: StruckParts = { words: [], authors: [], papers: [] };
const strike: fc.Arbitrary<Strike> = fc.oneof(
  fc
    .uniqueArray(fc.constantFrom('lora', 'mesh', 'low rank', 'rank'), { minLength: 1 })
    .map((terms): Strike => ({ by: 'word', terms })),
  fc.constantFrom('Ann', 'Bob').map((name): Strike => ({ by: 'author', name })),
  fc.constantFrom('2605.00001', '2605.00002').map((id): Strike => ({ by: 'paper', id })),
);
const struck = fc.array(strike).map((strikes) => strikes.reduce(withStrike, NOTHING));

describe('what was struck', () => {
  it('is struck once, however often that is done', () => {
    fc.assert(
      fc.property(struck, strike, (before, one) => {
        const once = withStrike(before, one);
        expect(withStrike(once, one)).toEqual(once);
      }),
    );
  });

  it('is as before once it was brought back, but for what was struck by the same name', () => {
    fc.assert(
      fc.property(struck, strike, (before, one) => {
        expect(broughtBack(withStrike(before, one), one)).toEqual(broughtBack(before, one));
      }),
    );
  });

  it('comes back alone', () => {
    const all = [
      { by: 'word', terms: ['low rank', 'rank'] },
      { by: 'author', name: 'Ann' },
      { by: 'paper', id: '2605.00001' },
    ] as const;
    const parts = all.reduce<StruckParts>(withStrike, NOTHING);
    expect(parts).toEqual({ words: [['low rank', 'rank']], authors: ['Ann'], papers: ['2605.00001'] });
    expect(broughtBack(parts, { by: 'word', terms: ['low rank'] })).toEqual({ ...parts, words: [] });
    expect(broughtBack(parts, all[1])).toEqual({ ...parts, authors: [] });
    expect(broughtBack(parts, all[2])).toEqual({ ...parts, papers: [] });
  });

  it('is read back as it was stored', () => {
    fc.assert(
      fc.property(struck, (parts) => {
        expect(parseStruck(JSON.parse(JSON.stringify(parts)))).toEqual(parts);
      }),
    );
  });

  it('is what can be read of anything that was stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const { words, authors, papers } = parseStruck(stored);
        expect([...words.flat(), ...authors, ...papers].filter((one) => typeof one !== 'string' || !one)).toEqual([]);
        expect(words.filter(({ length }) => length === 0)).toEqual([]);
      }),
    );
    expect(parseStruck({ words: [['lora', 7, ''], []], authors: 'Ann', papers: [null, 'p1'] })).toEqual({
      words: [['lora']],
      authors: [],
      papers: ['p1'],
    });
  });
});
