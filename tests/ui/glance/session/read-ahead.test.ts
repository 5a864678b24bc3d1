import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RowsAtHand } from '../../../../src/store/read-first-found.ts';
import { readAhead } from '../../../../src/ui/glance/session/read-ahead.ts';
import { freshStore, NOON } from '../../../store/fresh-store.ts';
import { refreshOnce } from '../../../store/refresh-once.ts';

const IDS = Array.from({ length: 20 }, (_, index) => `p${index}`);

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
    readAhead(store, [IDS.slice(0, 6), IDS.slice(3, 9), IDS.slice(6, 18), IDS.slice(18)].values(), atHand);
    await vi.waitFor(() => expect([...atHand.keys()].sort()).toEqual([...IDS].sort()));
    expect(atHand.get('p0')).toBeUndefined();
    expect(atHand.get('p19')?.id).toBe('p19');
  });

  it('is let be when the key comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const store = await filled();
    const atHand: RowsAtHand = new Map();
    const ahead = { next: vi.fn((): IteratorResult<string[]> => ({ value: IDS.slice(0, 12) })) };
    readAhead(store, ahead, atHand)();
    vi.runAllTimers();
    expect(ahead.next).not.toHaveBeenCalled();
    const stop = readAhead(store, ahead, atHand);
    vi.runAllTimers();
    stop();
    await vi.waitFor(() => expect(atHand.size).toBe(12));
    vi.runAllTimers();
    expect(ahead.next).toHaveBeenCalledOnce();
  });

  it('is read later where the database fails now', async () => {
    const store = await filled();
    store.cache.close();
    const atHand: RowsAtHand = new Map();
    let letters = 0;
    const ahead = { next: () => ({ done: letters++ === 2, value: IDS.slice(0, 12) }) as IteratorResult<string[]> };
    readAhead(store, ahead, atHand);
    await vi.waitFor(() => expect(letters).toBe(3));
    expect(atHand.size).toBe(0);
  });
});
