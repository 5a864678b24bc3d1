import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenAs, mergeHistoryOf, withoutChange } from '../../src/domain/merge-paper-history.ts';
import type { PaperHistory } from '../../src/domain/paper-history.ts';
import { anyMark } from '../formats/any-library.ts';

const MARK: PaperHistory = { id: 'a', listedAt: { trending: 20 }, seenAt: { trending: 30 }, touchedAt: 30 };

describe('what two libraries know of one paper', () => {
  it('is everything that happened in either, when it first did', () => {
    const told: PaperHistory = {
      id: 'a',
      listedAt: { trending: 10, newest: 25 },
      seenAt: { trending: 40 },
      readAt: 41,
      hiddenAt: 42,
      title: 'A',
      touchedAt: 42,
    };
    expect(mergeHistoryOf(MARK, told)).toEqual({
      id: 'a',
      listedAt: { trending: 10, newest: 25 },
      seenAt: { trending: 30 },
      readAt: 41,
      hiddenAt: 42,
      title: 'A',
      touchedAt: 42,
    });
    expect(mergeHistoryOf(undefined, told)).toBe(told);
  });

  it('makes nothing New again: what the baseline had stays seen', () => {
    const told = { ...MARK, seenAt: {} };
    expect(mergeHistoryOf({ ...MARK, seenAt: { trending: 0 } }, told).seenAt).toEqual({ trending: 0 });
  });

  it('announces nothing again: what either of them announced stays announced, also when the merge is taken back', () => {
    const announced: PaperHistory = { ...MARK, announcedAt: 9 };
    expect(mergeHistoryOf(announced, MARK)).toBe(announced);
    expect(mergeHistoryOf(MARK, announced)).toEqual(announced);
    expect(withoutChange({ ...announced, announcedAt: 50 }, undefined, MARK)).toMatchObject({ announcedAt: 50 });
  });

  it('is the same the second time, and whichever is told the other', () => {
    fc.assert(
      fc.property(anyMark(fc.constant('a')), anyMark(fc.constant('a')), (one, other) => {
        const merged = mergeHistoryOf(one, other);
        expect(mergeHistoryOf(merged, other)).toBe(merged);
        expect({ ...mergeHistoryOf(other, one), title: '' }).toEqual({ ...merged, title: '' });
      }),
    );
  });
});

it('is hidden as another one is', () => {
  const hidden: PaperHistory = { ...MARK, hiddenAt: 5, title: 'A' };
  expect(hiddenAs(hidden, undefined)).toEqual(MARK);
  expect(hiddenAs(MARK, hidden)).toEqual(hidden);
  expect(hiddenAs(MARK, undefined)).toBe(MARK);
});

describe('taking a merge back', () => {
  it('brings back the mark that was there', () => {
    fc.assert(
      fc.property(anyMark(fc.constant('a')), anyMark(fc.constant('a')), (before, told) => {
        const after = mergeHistoryOf(before, told);
        expect(withoutChange(after, before, after)).toEqual(before);
      }),
    );
  });

  it('leaves nothing where nothing was', () => {
    expect(withoutChange(MARK, undefined, MARK)).toBeUndefined();
  });

  it('keeps what happened since', () => {
    const after: PaperHistory = { ...MARK, hiddenAt: 5, title: 'A', readAt: 6 };
    const { hiddenAt: _, title: __, ...shown } = after;
    const now: PaperHistory = {
      ...shown,
      seenAt: { trending: 30, newest: 50 },
      listedAt: { trending: 20, newest: 40 },
    };
    expect(withoutChange({ ...now, touchedAt: 50 }, MARK, after)).toEqual({
      ...MARK,
      listedAt: { trending: 20, newest: 40 },
      seenAt: { trending: 30, newest: 50 },
      touchedAt: 50,
    });
    expect(withoutChange({ ...after, readAt: 3 }, undefined, after)).toMatchObject({ readAt: 3 });
  });
});
