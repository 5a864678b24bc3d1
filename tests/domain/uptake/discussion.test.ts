import { describe, expect, it } from 'vitest';
import { type DiscussionOrder, threadsOf } from '../../../src/domain/uptake/discussion.ts';
import type { PaperComment } from '../../../src/domain/uptake/uptake.ts';
import { commentAt } from './uptake-of.ts';

const liked = (count: number) => ({ reactions: [{ sign: '👍', count }] });
const drawn = (comments: readonly PaperComment[], order: DiscussionOrder = 'newest') =>
  threadsOf(comments, order).map(({ comment, answers }) => [comment.id, ...answers.map(({ id }) => id)].join(' < '));

describe('the discussion of a paper', () => {
  it('begins with the newest, or with what most people liked', () => {
    const comments = [commentAt('a', 1, liked(2)), commentAt('b', 3), commentAt('c', 2, liked(7)), commentAt('d', 4)];
    expect(drawn(comments)).toEqual(['d', 'b', 'c', 'a']);
    expect(drawn(comments, 'liked')).toEqual(['c', 'a', 'd', 'b']);
  });

  it('has answers below what they answer, the earliest first, and answers to answers among them', () => {
    const comments = [
      commentAt('a', 1),
      commentAt('late', 9, { answers: 'a' }),
      commentAt('deep', 5, { answers: 'late' }),
      commentAt('early', 2, { answers: 'a' }),
    ];
    expect(drawn(comments)).toEqual(['a < early < deep < late']);
  });

  it('shows an answer to what is not there, and loses nothing that goes in a circle', () => {
    const comments = [
      commentAt('orphan', 1, { answers: 'gone' }),
      commentAt('self', 2, { answers: 'self' }),
      commentAt('x', 3, { answers: 'y' }),
      commentAt('y', 4, { answers: 'x' }),
    ];
    const threads = threadsOf(comments, 'newest');
    expect(threads.flatMap(({ comment, answers }) => [comment.id, ...answers.map(({ id }) => id)]).sort()).toEqual([
      'orphan',
      'self',
      'x',
      'y',
    ]);
  });
});
