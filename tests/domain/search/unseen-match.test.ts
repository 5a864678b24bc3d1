import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/domain/paper.ts';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
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

const SAVED: SavedPaper = {
  id: PAPER.id,
  paper: { ...PAPER, abstract: 'Nothing is to be seen in the dark, and photons.' },
  record: { identifiers: {}, citationKey: 'looms2025attention' },
  state: 'to-read',
  tags: ['Winter school', 'looms later'],
  note: 'Read it\n\nover the roof after dinner.',
  savedAt: 1,
  changedAt: 1,
  position: 'a',
};

const asked = (query: string, withTypos = false) => ({ query, withTypos });

/** What is told of the paper where its row shows the title and the first author. */
function told(query: string, withTypos = false, saved?: SavedPaper) {
  const shown = [
    ['title', PAPER.title],
    ['authors', 'Ada Lovelace'],
  ] as const;
  const words = unseenWords(shown, asked(query, withTypos));
  const match = words.length > 0 ? unseenMatch({ paper: PAPER, saved }, words, asked(query, withTypos)) : undefined;
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

  test.each([
    ['is a tag', 'winter', { by: 'tag', text: 'Winter school', ranges: ['Winter'] }],
    ['is in the note', 'dinner', { by: 'note', text: '…it over the roof after dinner.', ranges: ['dinner'] }],
    [
      'is far down in the abstract',
      'photons',
      { by: 'summary', text: '…seen in the dark, and photons.', ranges: ['photons'] },
    ],
    [
      'is the citation key',
      'looms2025attention',
      { by: 'keyword', text: 'looms2025attention', ranges: ['looms2025attention'] },
    ],
  ])('%s, of a saved one', (_what, query, match) => {
    expect(told(query, false, SAVED)).toEqual(match);
  });

  test('is where it is asked for', () => {
    expect(told('author:attention')).toBeUndefined();
    expect(told('author:bengio')).toMatchObject({ by: 'author', text: 'Yoshua Bengio' });
    expect(told('tag:looms', false, SAVED)).toMatchObject({ by: 'tag', text: 'looms later' });
    expect(told('title:ada')).toBeUndefined();
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
