// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Range } from '../../src/domain/search/match-ranges.ts';
import { MarkedText } from '../../src/ui/marked-text.tsx';

afterEach(cleanup);

const show = (text: string, ranges: readonly Range[]) => render(<MarkedText text={text} ranges={ranges} />).container;

describe('marked text', () => {
  it.each<[Range[], string]>([
    [[], 'Agents at work'],
    [[[0, 6]], '<mark>Agents</mark> at work'],
    [[[10, 14]], 'Agents at <mark>work</mark>'],
    [
      [
        [0, 6],
        [10, 14],
      ],
      '<mark>Agents</mark> at <mark>work</mark>',
    ],
    [
      [
        [0, 3],
        [3, 6],
      ],
      '<mark>Age</mark><mark>nts</mark> at work',
    ],
    [[[0, 14]], '<mark>Agents at work</mark>'],
  ])('of %j is %s', (ranges, html) => {
    expect(show('Agents at work', ranges).innerHTML).toBe(html);
  });

  it('is text, not markup', () => {
    expect(show('<b>x</b>', [[0, 3]]).querySelector('b')).toBeNull();
  });

  it('loses no letter and doubles none', () => {
    const given = fc.string({ unit: 'grapheme' }).chain((text) =>
      fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }).map((cuts) => {
        const ends = cuts.sort((a, b) => a - b);
        return { text, ranges: ends.flatMap((end, at): Range[] => (at % 2 ? [[ends[at - 1] ?? 0, end]] : [])) };
      }),
    );
    fc.assert(
      fc.property(given, ({ text, ranges }) => {
        expect(show(text, ranges).textContent).toBe(text);
        cleanup();
      }),
    );
  });
});
