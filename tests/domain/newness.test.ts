import { describe, expect, test } from 'vitest';
import { isRowNew } from '../../src/domain/arrange.ts';
import type { PolledFeed } from '../../src/domain/feed.ts';
import { isUnseen, listMark, seeMark, unseenIn } from '../../src/domain/newness.ts';
import type { PaperHistory } from '../../src/domain/paper-history.ts';
import { rowFor } from '../../src/domain/row.ts';

const listed = (changes: Partial<PaperHistory> = {}): PaperHistory => ({
  id: 'p',
  listedAt: { trending: 100 },
  seenAt: {},
  touchedAt: 100,
  ...changes,
});

/** Whether the row of a feed says "New". */
function isNew(mark: PaperHistory | undefined, feed: PolledFeed, labelsSince: number, now: number): boolean {
  const paper = { id: 'p', title: '', abstract: '', authors: [] };
  return isRowNew(rowFor(paper, { mark, feed, isSaved: false, observations: [], gainsSince: 0, now }), {
    labelsSince,
    now,
  });
}

describe('being listed', () => {
  test('a paper that a feed names for the first time is unseen there', () => {
    const mark = listMark(undefined, { id: 'p', feed: 'trending', now: 100, baseline: false });
    expect(mark).toEqual(listed());
    expect(isUnseen(mark)).toBe(true);
    expect(unseenIn(mark, 'trending')).toBe(true);
    expect(unseenIn(mark, 'newest')).toBe(false);
  });

  test('the baseline is there before the person came, so it never is New', () => {
    const mark = listMark(undefined, { id: 'p', feed: 'newest', now: 100, baseline: true });
    expect(mark).toEqual({ id: 'p', listedAt: { newest: 100 }, seenAt: { newest: 0 }, touchedAt: 100 });
    expect(isUnseen(mark)).toBe(false);
    expect(isNew(mark, 'newest', 0, 200)).toBe(false);
  });

  test('a listing keeps its first time: naming it again changes nothing', () => {
    const mark = listed();
    expect(listMark(mark, { id: 'p', feed: 'trending', now: 900, baseline: false })).toBe(mark);
    expect(listMark(mark, { id: 'p', feed: 'trending', now: 900, baseline: true })).toBe(mark);
  });

  test('a paper seen in one feed is New to the other', () => {
    const seen = listed({ seenAt: { trending: 150 }, readAt: 160 });
    const mark = listMark(seen, { id: 'p', feed: 'newest', now: 200, baseline: false });
    expect(mark).toEqual({ ...seen, listedAt: { trending: 100, newest: 200 }, touchedAt: 200 });
    expect(unseenIn(mark, 'newest')).toBe(true);
    expect(unseenIn(mark, 'trending')).toBe(false);
  });

  test('a paper that was merely browsed is not New', () => {
    expect(isUnseen(listed({ listedAt: {}, readAt: 5 }))).toBe(false);
    expect(isNew(undefined, 'trending', 0, 100)).toBe(false);
  });

  test('a hidden paper is never unseen', () => {
    const mark = listed({ hiddenAt: 120 });
    expect(isUnseen(mark)).toBe(false);
    expect(unseenIn(mark, 'trending')).toBe(false);
  });
});

describe('being seen', () => {
  test('counts for every feed that lists the paper, and keeps earlier times', () => {
    const mark = listed({ listedAt: { trending: 100, newest: 110 }, seenAt: { trending: 105 } });
    expect(seeMark(mark, 300)).toEqual({ ...mark, seenAt: { trending: 105, newest: 300 }, touchedAt: 300 });
  });

  test('twice is once', () => {
    const seen = seeMark(listed(), 300);
    expect(seeMark(seen, 400)).toBe(seen);
  });

  test('changes nothing for what no feed lists', () => {
    const mark = listed({ listedAt: {} });
    expect(seeMark(mark, 300)).toBe(mark);
  });
});

describe('the label "New"', () => {
  test.each([
    ['not seen yet', undefined, true],
    ['seen before the labels began', 499, false],
    ['seen as they began', 500, true],
    ['seen during this glance', 700, true],
    ['seen now', 900, true],
    ['seen in the future, by a wrong clock', 901, false],
    ['in the baseline', 0, false],
  ])('%s', (_name, seenAt, expected) => {
    const mark = listed({ seenAt: seenAt === undefined ? {} : { trending: seenAt } });
    expect(isNew(mark, 'trending', 500, 900)).toBe(expected);
  });

  test('belongs to the feed that lists the paper', () => {
    expect(isNew(listed(), 'newest', 0, 900)).toBe(false);
  });
});
