import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/domain/paper.ts';
import { unseenMatch, unseenWords } from '../../../src/domain/search/unseen-match.ts';

const PAPER: Paper = {
  id: '2501.00001',
  title: 'Attention for Everyone',
  abstract: '',
  summary: `We study attention. ${'It helps a lot. '.repeat(14)}Then we train tiny probes on frozen layers of the model and stop.`,
  authors: ['Ada Lovelace', 'Yoshua Bengio', 'Grace Hopper'],
  organisation: { name: 'Institute of Looms' },
  keywords: ['spectral kernels', 'looms'],
  votes: 7,
};

const asked = (query: string, withTypos = false) => ({ query, withTypos });

/** What is told of the paper where its row shows the title and the first author. */
function told(query: string, withTypos = false) {
  const words = unseenWords([PAPER.title, 'Ada Lovelace'], asked(query, withTypos));
  const match = words.length > 0 ? unseenMatch(PAPER, words, asked(query, withTypos)) : undefined;
  return match && { ...match, ranges: match.ranges.map(([start, end]) => match.text.slice(start, end)) };
}

describe('what a row does not show of a match', () => {
  test.each([
    ['is a keyword', 'kernels', { by: 'keyword', text: 'spectral kernels', ranges: ['kernels'] }],
    [
      'is another author, beside words that are shown',
      'attention bengio',
      { by: 'author', text: 'Yoshua Bengio', ranges: ['Bengio'] },
    ],
    ['is the organisation', 'institute', { by: 'organisation', text: 'Institute of Looms', ranges: ['Institute'] }],
    ['is the weightiest of them', 'looms', { by: 'keyword', text: 'looms', ranges: ['looms'] }],
    [
      'is a place far down in the summary',
      'probes',
      { by: 'summary', text: '…Then we train tiny probes on frozen layers of the…', ranges: ['probes'] },
    ],
  ])('%s', (_what, query, match) => {
    expect(told(query)).toEqual(match);
  });

  test('is nothing where all words are shown', () => {
    expect(told('attention ada')).toBeUndefined();
    expect(told('atten')).toBeUndefined();
  });

  test('forgives typos where the search did', () => {
    expect(told('benigo')).toBeUndefined();
    expect(told('benigo', true)).toMatchObject({ by: 'author', text: 'Yoshua Bengio' });
  });

  test('is nothing where nothing answers: Hugging Face finds by meaning', () => {
    expect(told('transformers')).toBeUndefined();
  });
});
