import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsBetween, typosIn } from '../../../src/domain/search/edits.ts';

describe('editsBetween', () => {
  it.each([
    ['model', 'model', 0],
    ['modle', 'model', 1],
    ['modl', 'model', 1],
    ['modell', 'model', 1],
    ['medol', 'model', 2],
    ['tranfromer', 'transformer', 2],
    ['vodel', 'model', 3],
  ])('%s and %s: %i', (asked, word, edits) => {
    expect(editsBetween(asked, word, 2, false)).toBe(edits);
  });

  it.each([
    ['tranf', 'transformer', 1],
    ['trasnf', 'transformer', 1],
    ['transformers', 'transformer', 1],
    ['tx', 'transformer', 1],
  ])('%s and the beginning of %s: %i', (asked, word, edits) => {
    expect(editsBetween(asked, word, 2, true)).toBe(edits);
  });

  it('is what the whole table says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 }).map((rest) => `a${rest}`);
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (asked, other, most) => {
        const beginnings = Array.from({ length: other.length + 1 }, (_, end) => other.slice(0, end));
        const capped = (edits: number): number => Math.min(edits, most + 1);
        expect(editsBetween(asked, other, most, false)).toBe(capped(wholeTable(asked, other)));
        const least = Math.min(...beginnings.map((beginning) => wholeTable(asked, beginning)));
        expect(editsBetween(asked, other, most, true)).toBe(capped(least));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('typosIn', () => {
  it.each([
    ['four', 0],
    ['fives', 1],
    ['eighteen', 1],
    ['seventeen', 2],
    ['qwen25instruct', 0],
  ])('%s: %i', (word, typos) => expect(typosIn(word)).toBe(typos));
});

/** Optimal string alignment, every cell of it. */
function wholeTable(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, y) => Array.from({ length: b.length + 1 }, (_, x) => x + y));
  const cell = (y: number, x: number): number => table[y]?.[x] ?? Number.NaN;
  for (let y = 1; y <= a.length; y += 1) {
    for (let x = 1; x <= b.length; x += 1) {
      const isSwap = y > 1 && x > 1 && a[y - 1] === b[x - 2] && a[y - 2] === b[x - 1];
      const row = table[y] ?? [];
      row[x] = Math.min(
        cell(y - 1, x) + 1,
        cell(y, x - 1) + 1,
        cell(y - 1, x - 1) + (a[y - 1] === b[x - 1] ? 0 : 1),
        isSwap ? cell(y - 2, x - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return cell(a.length, b.length);
}
