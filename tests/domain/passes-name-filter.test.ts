import { describe, expect, test } from 'vitest';
import { NAME_FILTER_KINDS } from '../../src/domain/name-filter.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { detailsFor } from '../../src/domain/paper-details.ts';
import { passesNameFilter } from '../../src/domain/passes-name-filter.ts';
import { rowFor } from '../../src/domain/row.ts';

const LONG =
  'National Laboratory of Pattern Recognition, Institute of Automation, Chinese Academy of Sciences, Beijing, China';

const paper: Paper = {
  id: '2501.00001',
  title: 'On Narrowing',
  abstract: '',
  authors: ['Ada Lovelace', 'Émilie du Châtelet'],
  votes: 1,
  submitter: { user: 'ada', name: 'Ada L.' },
  organisation: { handle: 'nlpr', name: LONG },
  keywords: ['language models', '$k$-nearest neighbours'],
};
const bare: Paper = { id: 'x', title: 'Bare', abstract: '', authors: [], votes: 0 };

describe('a paper is within', () => {
  test.each([
    ['submitter', 'Ada L.', true],
    ['submitter', 'ada l. ', true],
    ['submitter', 'ada', false],
    ['organisation', LONG, true],
    ['author', 'ada lovelace', true],
    ['author', 'ÉMILIE DU CHÂTELET', true],
    ['author', 'Ada', false],
    ['author', 'Ada L.', false],
    ['keyword', 'Language Models', true],
    ['keyword', 'language', false],
  ] as const)('%s "%s": %s', (by, value, expected) => {
    expect(passesNameFilter({ by, value }, paper)).toBe(expected);
  });

  test.each(NAME_FILTER_KINDS)('no %s when it has none', (by) => {
    expect(passesNameFilter({ by, value: '' }, bare)).toBe(false);
    expect(passesNameFilter({ by, value: 'undefined' }, bare)).toBe(false);
  });
});

describe('what was clicked leads back to the paper it was clicked on:', () => {
  const row = rowFor(paper, { isSaved: false, observations: [], gainsSince: 0, now: 1 });

  test('an organisation too long for its row', () => {
    expect(row.organisation).not.toBe(LONG);
    expect(passesNameFilter({ by: 'organisation', value: row.organisation ?? '' }, paper)).toBe(true);
  });

  test('an author too long for the row', () => {
    const long = { ...paper, authors: [`The ${'very '.repeat(20)}large collaboration`] };
    const { author = '' } = rowFor(long, { isSaved: false, observations: [], gainsSince: 0, now: 1 });
    expect(author).toMatch(/^The very .+…$/);
    expect(passesNameFilter({ by: 'author', value: author }, long)).toBe(true);
  });

  test('every keyword of the details, with LaTeX or without', () => {
    const { keywords } = detailsFor(paper);
    expect(keywords).not.toContain('$k$-nearest neighbours');
    expect(keywords.every((value) => passesNameFilter({ by: 'keyword', value }, paper))).toBe(true);
  });

  test('the submitter of the details', () => {
    expect(passesNameFilter({ by: 'submitter', value: detailsFor(paper).submitter ?? '' }, paper)).toBe(true);
  });
});
