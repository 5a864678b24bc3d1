import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesFilters } from '../../../src/library/filter/apply-view.ts';
import { finder } from '../../../src/library/filter/finder.ts';
import { savedIndex } from '../../../src/library/filter/saved-index.ts';
import type { LibraryView } from '../../../src/library/library-view.ts';
import { FIRST_VIEW, saved } from '../saved.ts';

const TITLES = ['GPT-4 in context', 'gpt4all', 'Gaussian 评测 模型', '하나 한국', 'naïve Straße', 'the the state', ''];
const PAPERS = TITLES.flatMap((title, index) =>
  ['a', 'b'].map((tag) =>
    saved(`${index}${tag}`, {
      tags: [tag],
      note: tag === 'a' && index % 2 ? 'state of it' : '',
      paper: { title, ...(index % 3 === 0 && { code: 'https://github.com/x' }) },
    }),
  ),
);

const view = fc.record({
  query: fc.array(
    fc.constantFrom('g', 'gp', 'gpt', 'gpt4', '4', ' ', '-', '评', '测', '하', '한', 'n', 's', 'st', 'ß', '…'),
    { maxLength: 4 },
  ),
  tag: fc.constantFrom('a', 'b', undefined),
  hasCode: fc.boolean(),
  hasNote: fc.boolean(),
});

describe('finding with a memory', () => {
  it('finds what is found without one, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(view, { minLength: 1, maxLength: 12 }), (asked) => {
        const find = finder();
        for (const { query, tag, ...has } of asked) {
          const wanted: LibraryView = { ...FIRST_VIEW, ...has, query: query.join(''), only: tag ? { tag } : {} };
          const matches = savedIndex().matcher(PAPERS, wanted.query);
          expect(find(PAPERS, wanted)).toEqual(passesFilters(PAPERS, wanted, matches));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('looks anew among other papers', () => {
    const find = finder();
    expect(find(PAPERS, { ...FIRST_VIEW, query: 'gpt' })).toHaveLength(4);
    expect(find(PAPERS.slice(0, 1), { ...FIRST_VIEW, query: 'gpt' })).toHaveLength(1);
  });
});
