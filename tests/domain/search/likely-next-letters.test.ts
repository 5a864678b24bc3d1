import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/domain/paper.ts';
import { documentOf } from '../../../src/domain/search/document.ts';
import { likelyNextLetters } from '../../../src/domain/search/likely-next-letters.ts';
import { type OpenSegment, openSegment } from '../../../src/domain/search/open-segment.ts';
import { segmentOf } from '../../../src/domain/search/segment.ts';

function segmentWith(...titles: string[]): OpenSegment {
  const papers = titles.map((title, index): Paper => ({ id: `${index}`, title, abstract: '', authors: [], votes: 0 }));
  const segment = openSegment(segmentOf(papers.map((one) => ({ ...documentOf(one), keys: ['doi:10.1145/1'] }))));
  if (!segment) throw new Error('unreachable');
  return segment;
}

const FEW = segmentWith('Vision', 'Video', 'Voice', 'Video again', 'Umlaut');

describe('the letters that are likely next', () => {
  it.each([
    ['v', ['i', 'o']],
    ['vi', ['d', 's']],
    ['again vid', ['e']],
    ['video', []],
    ['VÍ', ['d', 's']],
    ['q', []],
  ])('behind %j are %j', (query, letters) => {
    expect(likelyNextLetters([FEW], query)).toEqual(letters);
  });

  it('begin another word behind a space, and the first one of all', () => {
    expect(likelyNextLetters([FEW], 'video ')).toEqual(['v', 'a', 'u']);
    expect(likelyNextLetters([FEW], '')).toEqual(['v', 'a', 'u']);
  });

  it('are weighed over all parts of the index', () => {
    const other = segmentWith('Umami', 'Umbra', 'Umpire', 'Umbrella', 'Uma');
    expect(likelyNextLetters([FEW, other], '')[0]).toBe('u');
    expect(likelyNextLetters([FEW, other], 'um')).toEqual(['a', 'b', 'l', 'p']);
  });

  it('are some, but for the first one all', () => {
    const all = segmentWith(...'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `${letter}x`));
    expect(likelyNextLetters([all], 'ax ')).toHaveLength(10);
    expect(likelyNextLetters([all], '')).toHaveLength(26);
  });

  it('are whole characters', () => {
    expect(likelyNextLetters([segmentWith('𝔸 and more')], 'more ')).toContain('a');
    expect(likelyNextLetters([segmentWith('𐐷𐐨')], '')).toEqual(['𐐷']);
  });
});
