import { describe, expect, it } from 'vitest';
import { clearCache } from '../../src/store/feeds/clear-cache.ts';
import { readUnseen } from '../../src/store/feeds/read-unseen.ts';
import { hidePaper, unhidePaper } from '../../src/store/history/hide-paper.ts';
import { markRead } from '../../src/store/history/mark-read.ts';
import { markSeen } from '../../src/store/history/mark-seen.ts';
import { countHidden, readHidden } from '../../src/store/history/read-hidden.ts';
import { readHistory } from '../../src/store/history/read-history.ts';
import type { Store } from '../../src/store/open-store.ts';
import { undoChange } from '../../src/store/saved/undo-change.ts';
import { freshStore, HOUR, NOON, paper, savePaper } from './fresh-store.ts';
import { refreshOnce } from './refresh-once.ts';

/** Three New papers: "x" in both lists, "y" trending, "z" newest. */
async function storeWithNews(): Promise<Store> {
  const store = freshStore();
  await refreshOnce(store, NOON, { trending: ['a'], newest: ['b'] });
  await refreshOnce(store, NOON + HOUR, { trending: ['x', 'y', 'a'], newest: ['x', 'z', 'b'] });
  return store;
}

const SEEN_AT = NOON + 2 * HOUR;

describe('markSeen', () => {
  it('clears what was shown, in whichever list it is', async () => {
    const store = await storeWithNews();
    await markSeen(store, ['x', 'x', 'nobody'], SEEN_AT);
    expect(await readUnseen(store)).toMatchObject({ count: 2, ids: { trending: ['y'], newest: ['z'] } });
  });

  it('clears everything that the lists name', async () => {
    const store = await storeWithNews();
    await markSeen(store, 'all', SEEN_AT);
    expect((await readUnseen(store)).count).toBe(0);
    expect((await readHistory(store, ['a'])).get('a')?.seenAt).toEqual({ trending: 0 });
  });

  it('clears also what left the lists unseen, where that is asked for', async () => {
    const store = await storeWithNews();
    await refreshOnce(store, NOON + 2 * HOUR, { trending: ['a'], newest: ['b'] });
    await markSeen(store, 'all', SEEN_AT);
    expect((await readHistory(store, ['x'])).get('x')?.seenAt).toEqual({});
    const undo = await markSeen(store, 'ever', SEEN_AT + HOUR);
    expect((await readHistory(store, ['x'])).get('x')?.seenAt).toEqual({
      trending: SEEN_AT + HOUR,
      newest: SEEN_AT + HOUR,
    });
    await undoChange(store, undo);
    expect((await readHistory(store, ['x'])).get('x')?.seenAt).toEqual({});
  });

  it('changes nothing the second time', async () => {
    const store = await storeWithNews();
    await markSeen(store, 'all', SEEN_AT);
    expect(await markSeen(store, 'all', SEEN_AT + HOUR)).toMatchObject({ history: { marks: [] } });
    expect((await readHistory(store, ['x'])).get('x')?.seenAt).toEqual({ trending: SEEN_AT, newest: SEEN_AT });
  });

  it('can be taken back exactly', async () => {
    const store = await storeWithNews();
    await markSeen(store, ['y'], SEEN_AT);
    const before = await readUnseen(store);
    const undo = await markSeen(store, 'all', SEEN_AT + 1);
    await undoChange(store, undo);
    expect(await readUnseen(store)).toEqual(before);
    expect((await readHistory(store, ['y'])).get('y')?.seenAt).toEqual({ trending: SEEN_AT });
  });

  it('keeps what happened between it and its undo', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, { trending: ['a'], newest: ['b'] });
    await refreshOnce(store, NOON + HOUR, { trending: ['x'] });
    const undo = await markSeen(store, 'all', SEEN_AT);
    await refreshOnce(store, SEEN_AT + HOUR, { newest: ['x'] });
    await markSeen(store, ['x'], SEEN_AT + 2 * HOUR);
    await undoChange(store, undo);
    expect((await readHistory(store, ['x'])).get('x')?.seenAt).toEqual({ newest: SEEN_AT + 2 * HOUR });
  });
});

describe('markRead', () => {
  it('keeps the first time, also of a paper that no list has named', async () => {
    const store = freshStore();
    await markRead(store, 'a', NOON);
    await markRead(store, 'a', NOON + HOUR);
    expect((await readHistory(store, ['a'])).get('a')).toEqual({
      id: 'a',
      listedAt: {},
      seenAt: {},
      readAt: NOON,
      touchedAt: NOON,
    });
  });
});

describe('what was done to the history of a paper', () => {
  it('is taken back exactly, and leaves no trace of a paper that nothing else happened to', async () => {
    const store = await storeWithNews();
    const before = await readHistory(store, ['x', 'nobody']);
    const undos = [
      await hidePaper(store, paper('x'), SEEN_AT),
      await hidePaper(store, paper('nobody'), SEEN_AT),
      await markRead(store, 'x', SEEN_AT + 1),
      await markRead(store, 'nobody', SEEN_AT + 1),
    ];
    for (const undo of undos.toReversed()) await undoChange(store, undo);
    expect(await readHistory(store, ['x', 'nobody'])).toEqual(before);
    expect((await readHidden(store)).map(({ id }) => id)).toEqual([]);
  });

  it('stays where it happened once more since then', async () => {
    const store = await storeWithNews();
    const undo = await hidePaper(store, paper('x'), SEEN_AT);
    await unhidePaper(store, 'x', SEEN_AT + 1);
    await hidePaper(store, paper('x'), SEEN_AT + 2);
    await undoChange(store, undo);
    expect((await readHistory(store, ['x'])).get('x')?.hiddenAt).toBe(SEEN_AT + 2);
  });
});

describe('hidePaper', () => {
  it('takes the paper out of what is New, and bringing it back leaves it as it was', async () => {
    const store = await storeWithNews();
    const before = await readHistory(store, ['x']);
    await hidePaper(store, paper('x'), SEEN_AT);
    await hidePaper(store, paper('x'), SEEN_AT + HOUR);
    expect((await readUnseen(store)).ids.trending).toEqual(['y']);
    await unhidePaper(store, 'x', SEEN_AT);
    expect((await readUnseen(store)).ids.trending).toEqual(['x', 'y']);
    expect((await readHistory(store, ['x'])).get('x')).toEqual({ ...before.get('x'), touchedAt: SEEN_AT });
  });

  it('lists hidden papers, last first, with the best copy that is left', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, { trending: [paper('cached', { title: 'From the cache' })] });
    await savePaper(store, paper('saved', { title: 'From the list' }), NOON);
    await hidePaper(store, paper('gone', { title: 'Remembered title' }), NOON + 1);
    await hidePaper(store, paper('cached', { title: 'Old title' }), NOON + 2);
    await hidePaper(store, paper('saved'), NOON + 3);
    const hidden = (await readHidden(store)).map(({ id, title, paper }) => [id, title, paper !== undefined]);
    expect(hidden).toEqual([
      ['saved', 'From the list', true],
      ['cached', 'From the cache', true],
      ['gone', 'Remembered title', false],
    ]);
    await clearCache(store);
    expect((await readHidden(store))[1]).toMatchObject({ id: 'cached', title: 'Old title' });
    expect(await countHidden(store)).toBe(3);
    await unhidePaper(store, 'gone', NOON);
    expect(await countHidden(store)).toBe(2);
  });
});
