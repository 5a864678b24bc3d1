import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Found } from '../../../../src/domain/search/find-in-segments.ts';
import { cacheOf } from '../../../../src/store/databases.ts';
import type { RowsAtHand } from '../../../../src/store/search/first-results.ts';
import { prefetchRows } from '../../../../src/ui/glance/session/prefetch-rows.ts';
import { freshStore, NOON } from '../../../store/fresh-store.ts';
import { refreshOnce } from '../../../store/refresh-once.ts';

const IDS = Array.from({ length: 20 }, (_, index) => `p${index}`);

const found = (from: number, to?: number): Found => ({
  ids: IDS.slice(from, to),
  ranks: [],
  total: 20,
  hidden: 0,
  withTypos: false,
});

async function filled() {
  const store = freshStore();
  await refreshOnce(store, NOON, { trending: IDS });
  return store;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('what the next key is likely to show', () => {
  it('is read to hand, letter by letter, each paper once', async () => {
    const store = await filled();
    const atHand: RowsAtHand = new Map([['p0', undefined]]);
    prefetchRows(store, [found(0, 6), found(3, 9), found(6, 18), found(18)], 12, atHand);
    await vi.waitFor(() => expect([...atHand.keys()].sort()).toEqual([...IDS].sort()));
    expect(atHand.get('p0')).toBeUndefined();
    expect(atHand.get('p19')?.id).toBe('p19');
  });

  it('is let be when the key comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const store = await filled();
    const atHand: RowsAtHand = new Map();
    const next = vi.fn((): IteratorResult<Found> => ({ value: found(0) }));
    const ahead = { [Symbol.iterator]: () => ({ next }) };
    prefetchRows(store, ahead, 12, atHand)();
    vi.runAllTimers();
    expect(next).not.toHaveBeenCalled();
    const stop = prefetchRows(store, ahead, 12, atHand);
    vi.runAllTimers();
    stop();
    await vi.waitFor(() => expect(atHand.size).toBe(12));
    vi.runAllTimers();
    expect(next).toHaveBeenCalledOnce();
  });

  it('is read later where the database fails now', async () => {
    const store = await filled();
    cacheOf(store).close();
    const atHand: RowsAtHand = new Map();
    let letters = 0;
    function* ahead() {
      for (; letters < 3; letters += 1) yield found(0);
    }
    prefetchRows(store, ahead(), 12, atHand);
    await vi.waitFor(() => expect(letters).toBe(3));
    expect(atHand.size).toBe(0);
  });
});
