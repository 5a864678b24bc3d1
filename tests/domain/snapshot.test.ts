import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/domain/row.ts';
import type { Screen } from '../../src/domain/screen.ts';
import { shortened } from '../../src/domain/snapshot.ts';

const screen = (rows: readonly Row[]): Screen => ({
  view: 'trending',
  rows,
  total: rows.length,
  unseen: { trending: 1, newest: 2 },
  savedCount: 3,
  hiddenCount: 4,
});
const row = (id: string, text: string): Row => ({ id, title: text, line: text, moreAuthors: 0, votes: 1 });
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

describe('the snapshot', () => {
  test('of a common list is the whole list', () => {
    const all = screen(
      Array.from({ length: 50 }, (_, index) => row(`2501.${index}`, 'A title of a common length. '.repeat(6))),
    );
    expect(shortened(all)).toEqual(all);
  });

  test.each([
    ['Latin', 'a'],
    ['accented', 'é'],
    ['Chinese', '模'],
    ['emoji', '🧪'],
    ['half a character', '\ud83e'],
    ['what JSON escapes', '"'],
    ['controls', '\u0001'],
  ])('of a long list (%s) holds its first rows in 60 kB, and how many there are in all', (_script, letter) => {
    const all = screen(Array.from({ length: 2_000 }, (_, index) => row(`2501.${index}`, letter.repeat(100))));
    const cut = shortened(all);
    expect(bytes(cut)).toBeLessThanOrEqual(60_000);
    expect(bytes(cut)).toBeGreaterThan(57_000);
    expect(cut.total).toBe(2_000);
    expect(cut.rows).toEqual(all.rows.slice(0, cut.rows.length));
  });

  test('of one enormous row has none', () => {
    const all = screen([row('a', 'x'.repeat(60_000)), row('b', 'small')]);
    expect(shortened(all)).toEqual({ ...all, rows: [] });
  });

  test('never costs more than it may, whatever is in the rows', () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes).repeat(150));
    fc.assert(
      fc.property(fc.array(units, { maxLength: 20 }), (texts) => {
        expect(bytes(shortened(screen(texts.map((text, index) => row(String(index), text)))))).toBeLessThanOrEqual(
          60_000,
        );
      }),
      { numRuns: 20 },
    );
  });
});
