import { expect, test } from 'vitest';
import { mergePaper } from '../../src/domain/merge-paper.ts';
import type { Paper } from '../../src/domain/paper.ts';

const FULL: Paper = {
  id: '2602.01234',
  title: 'A title',
  abstract: 'What it is about.',
  authors: ['Ada Lovelace', 'Alan Turing'],
  votes: 12,
  comments: 3,
  stars: 40,
  publishedAt: 1,
  submittedAt: 2,
  featuredOn: '2026-02-14',
  submitter: { user: 'ada', name: 'Ada' },
  organisation: { handle: 'org', name: 'Org' },
  summary: 'One sentence.',
  keywords: ['one', 'two'],
  code: 'https://github.com/a/b',
  codeIsGuessed: true,
  project: 'https://a.github.io/b',
  hasVideo: true,
  withdrawnAt: 5,
};
const BARE: Paper = { id: '2602.01234', title: 'A title', abstract: '', authors: [], votes: 15 };

test('a first telling is all that is known', () => {
  expect(mergePaper(undefined, BARE)).toBe(BARE);
});

test('what a later answer leaves out is kept, its numbers win', () => {
  expect(mergePaper(FULL, BARE)).toEqual({ ...FULL, votes: 15 });
});

test('a fuller answer is taken up: summary, keywords, day, withdrawal', () => {
  expect(mergePaper(BARE, FULL)).toEqual(FULL);
});

test.each<[string, Partial<Paper>]>([
  ['votes that fell', { votes: 2 }],
  ['no votes', { votes: 0 }],
  ['stars that fell to none', { stars: 0 }],
  ['a corrected title', { title: 'A better title' }],
  ['a rewritten abstract', { abstract: 'Rewritten.' }],
  ['another summary', { summary: 'Better.' }],
  ['other keywords', { keywords: ['three'] }],
  ['a new day', { featuredOn: '2026-02-15' }],
  ['a withdrawal', { withdrawnAt: 9 }],
])('the newer answer wins: %s', (_name, changes) => {
  const { codeIsGuessed, ...told } = FULL;
  expect(mergePaper(FULL, { ...told, ...(codeIsGuessed && { codeIsGuessed }), ...changes })).toMatchObject(changes);
});

test.each<[string, Partial<Paper>]>([
  ['an empty title', { title: '' }],
  ['an empty summary', { summary: '' }],
  ['an empty list of keywords', { keywords: [] }],
  ['an empty list of authors', { authors: [] }],
])('%s erases nothing', (_name, changes) => {
  expect(mergePaper(FULL, { ...FULL, ...changes })).toEqual(FULL);
});

test('another repository does not inherit the stars of the old one', () => {
  const merged = mergePaper(FULL, { ...BARE, code: 'https://github.com/c/d' });
  expect(merged).not.toHaveProperty('stars');
  expect(merged).not.toHaveProperty('codeIsGuessed');
});

test('the same repository keeps its stars, and is no longer guessed once somebody confirmed it', () => {
  const merged = mergePaper(FULL, { ...BARE, code: 'https://github.com/a/b' });
  expect(merged.stars).toBe(40);
  expect(merged).not.toHaveProperty('codeIsGuessed');
});

test('told twice is told once', () => {
  const once = mergePaper(FULL, BARE);
  expect(mergePaper(once, BARE)).toEqual(once);
});
