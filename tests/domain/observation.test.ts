import { expect, test } from 'vitest';
import { observe } from '../../src/domain/observation.ts';
import type { Numbers, Observation } from '../../src/domain/paper.ts';

const LAST: Observation = { paperId: 'p', at: 100, votes: 12, stars: 40, comments: 3, rank: 5 };

test('the first look is recorded, with the numbers there are', () => {
  expect(observe(undefined, 100, 'p', { votes: 0 })).toEqual({ paperId: 'p', at: 100, votes: 0 });
});

test.each<[string, Numbers]>([
  ['the same', { votes: 12, stars: 40, comments: 3, rank: 5 }],
  ['stars not told', { votes: 12, comments: 3, rank: 5 }],
  ['seen in a list without ranks', { votes: 12 }],
])('nothing is recorded when no number changed: %s', (_name, numbers) => {
  expect(observe(LAST, 200, 'p', numbers)).toBeUndefined();
});

test.each<[string, Numbers]>([
  ['a vote more', { votes: 13, stars: 40, comments: 3, rank: 5 }],
  ['a vote fewer', { votes: 11 }],
  ['a star', { votes: 12, stars: 41 }],
  ['stars lost', { votes: 12, stars: 0 }],
  ['a comment', { votes: 12, comments: 4 }],
  ['a better rank', { votes: 12, rank: 4 }],
])('a change is recorded: %s', (_name, numbers) => {
  expect(observe(LAST, 200, 'p', numbers)).toEqual({ paperId: 'p', at: 200, ...numbers });
});

test('a number that was not told before is a change', () => {
  expect(observe({ paperId: 'p', at: 1, votes: 5 }, 200, 'p', { votes: 5, stars: 9 })).toMatchObject({ stars: 9 });
});

test('more than numbers is not kept', () => {
  const paper = { votes: 5, title: 'A title', abstract: 'Long.' };
  expect(observe(undefined, 1, 'p', paper)).toEqual({ paperId: 'p', at: 1, votes: 5 });
});
