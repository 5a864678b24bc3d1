import { describe, expect, it } from 'vitest';
import { chanceAllowed, chanceOf, leastChanceOf } from '../../../src/domain/topics/rise-test.ts';

/** What the docstring promises. */
const FALSE_ALARM = 0.01;

describe('the chance of a difference', () => {
  // Twice the smaller tail, reckoned by hand.
  it.each([
    // Of 4 papers, the only one with the topic is the only one of the period: 1/4, twice.
    [{ count: 1, papers: 1, countBefore: 0, papersBefore: 3 }, 0.5],
    // Fisher's tea: 4 of 4 against 0 of 4, 1/70, twice.
    [{ count: 4, papers: 4, countBefore: 0, papersBefore: 4 }, 2 / 70],
    // 3 of 4 against 1 of 4: 17/70, twice.
    [{ count: 3, papers: 4, countBefore: 1, papersBefore: 4 }, 34 / 70],
    [{ count: 1, papers: 4, countBefore: 3, papersBefore: 4 }, 34 / 70],
    [{ count: 2, papers: 4, countBefore: 2, papersBefore: 4 }, 1],
    [{ count: 0, papers: 10, countBefore: 0, papersBefore: 10 }, 1],
  ])('%j', (contrast, chance) => {
    expect(chanceOf(contrast)).toBeCloseTo(chance, 10);
  });

  it('adds up to what direct counting says, at sizes of real months', () => {
    const contrast = { count: 30, papers: 502, countBefore: 3, papersBefore: 943 };
    let upper = 0;
    for (let count = 30; count <= 33; count += 1) upper += directly(33, count, 502, 943);
    expect(chanceOf(contrast) / (2 * upper)).toBeCloseTo(1, 8);
  });

  it('can be no less than the least for as many papers', () => {
    for (let count = 0; count <= 6; count += 1) {
      const contrast = { count, papers: 50, countBefore: 6 - count, papersBefore: 150 };
      expect(chanceOf(contrast)).toBeGreaterThanOrEqual(leastChanceOf(contrast));
    }
  });
});

describe('the chance that is allowed', () => {
  it('is shared among those that could be called at all', () => {
    expect(chanceAllowed(Float64Array.from([1e-9, 1e-9, 1e-9, 0.9, 0.5, 1]))).toBeCloseTo(FALSE_ALARM / 3, 12);
    expect(chanceAllowed(Float64Array.from([0.5, 0.9]))).toBe(FALSE_ALARM);
    expect(chanceAllowed(new Float64Array())).toBe(FALSE_ALARM);
    expect(chanceAllowed(new Float64Array(1_000).fill(1e-30))).toBeCloseTo(FALSE_ALARM / 1_000, 12);
  });
});

/** The hypergeometric probability, factor by factor. */
function directly(all: number, count: number, papers: number, papersBefore: number): number {
  let probability = 1;
  for (let index = 0; index < count; index += 1)
    probability *= ((papers - index) / (papers + papersBefore - index)) * ((all - index) / (index + 1));
  for (let index = 0; index < all - count; index += 1)
    probability *= (papersBefore - index) / (papers + papersBefore - count - index);
  return probability;
}
