import { describe, expect, test } from 'vitest';
import type { PaperList } from '../../../src/domain/failure.ts';
import type { Feed } from '../../../src/domain/feed.ts';
import { decideList, decideUnchanged } from '../../../src/domain/refresh/accept-list.ts';

const ids = (count: number, from = 1) => Array.from({ length: count }, (_, index) => `2602.${10000 + from + index}`);

function answer(names: readonly string[], unreadable = 0): PaperList {
  return { papers: names.map((id) => ({ id, title: id, abstract: '', authors: [], votes: 1 })), unreadable };
}

function feed(names: readonly string[], shorter?: readonly string[]): Feed {
  return { key: 'trending', ids: names, fetchedAt: 1, triedAt: 1, ...(shorter && { shorter }) };
}

describe('an answer', () => {
  test('to a first question is taken as it is', () => {
    expect(decideList(answer(ids(50)), undefined)).toEqual({ kind: 'swap', ids: ids(50) });
  });

  test('replaces the last one, order and all', () => {
    const moved = ids(50).reverse();
    expect(decideList(answer(moved), feed(ids(50)))).toEqual({ kind: 'swap', ids: moved });
  });

  test('of exactly half the length still replaces it', () => {
    expect(decideList(answer(ids(25)), feed(ids(50))).kind).toBe('swap');
  });

  test('of less than half is merged in: its order first, then the rest', () => {
    const told = ['2602.10003', '2602.99999'];
    expect(decideList(answer(told), feed(ids(5)))).toEqual({
      kind: 'merge',
      ids: ['2602.10003', '2602.99999', '2602.10001', '2602.10002', '2602.10004', '2602.10005'],
      shorter: told,
    });
  });

  test('that is short again, with the same papers in any order, replaces the list', () => {
    expect(decideList(answer(ids(3).reverse()), feed(ids(50), ids(3)))).toEqual({
      kind: 'swap',
      ids: ids(3).reverse(),
    });
  });

  test.each([
    ['another paper', [...ids(2), '2602.99999']],
    ['one paper fewer', ids(2)],
    ['one paper more', ids(4)],
  ])('that is short again but with %s must be said again', (_name, told) => {
    expect(decideList(answer(told), feed(ids(50), ids(3)))).toMatchObject({ kind: 'merge', shorter: told });
  });

  test('names each paper once', () => {
    expect(decideList(answer(['a', 'b', 'a', 'c', 'b']), undefined)).toEqual({ kind: 'swap', ids: ['a', 'b', 'c'] });
  });

  test('that is always short with other papers does not grow the list for ever', () => {
    let held = feed(ids(100));
    for (let round = 1; round < 100; round += 1) {
      const verdict = decideList(answer(ids(40, round * 1000)), held);
      if (verdict.kind === 'merge') held = feed(verdict.ids, verdict.shorter);
    }
    expect(held.ids.length).toBeLessThanOrEqual(500);
  });
});

describe('a broken answer', () => {
  test.each([
    [1, 2],
    [0, 1],
    [49, 51],
  ])('with %i readable and %i unreadable entries wipes nothing', (readable, unreadable) => {
    expect(decideList(answer(ids(readable), unreadable), feed(ids(50)))).toEqual({
      kind: 'bad-payload',
      at: 'entries',
    });
  });

  test('with half of its entries readable counts', () => {
    expect(decideList(answer(ids(25), 25), feed(ids(50))).kind).toBe('swap');
  });

  test('without entries is named', () => {
    expect(decideList(answer([]), feed(ids(50)))).toEqual({ kind: 'empty' });
    expect(decideList(answer([]), undefined)).toEqual({ kind: 'empty' });
  });

  test('without entries is fine on a Sunday, but never wipes a list', () => {
    expect(decideList(answer([]), undefined, { mayBeEmpty: true })).toEqual({ kind: 'swap', ids: [] });
    expect(decideList(answer([]), feed([]), { mayBeEmpty: true })).toEqual({ kind: 'swap', ids: [] });
    expect(decideList(answer([]), feed(ids(3)), { mayBeEmpty: true })).toEqual({ kind: 'empty' });
  });
});

describe('"not modified"', () => {
  test('confirms a short answer that waited for a second one', () => {
    expect(decideUnchanged(feed(ids(50), ids(3)))).toEqual({ kind: 'swap', ids: ids(3) });
  });

  test('leaves any other list alone', () => {
    expect(decideUnchanged(feed(ids(50)))).toBeUndefined();
    expect(decideUnchanged(undefined)).toBeUndefined();
  });
});
