import { describe, expect, it } from 'vitest';
import type { Screen } from '../../../src/domain/screen.ts';
import { readScreen } from '../../../src/store/feeds/read-screen.ts';
import { hidePaper } from '../../../src/store/history/hide-paper.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { readFirstResults, readToHand, rowsOf } from '../../../src/store/search/first-results.ts';
import { freshStore, HOUR, NOON, paper, savePaper } from '../fresh-store.ts';
import { refreshOnce } from '../refresh-once.ts';

const read = (store: Store, found?: readonly string[]) =>
  readScreen(store, { view: 'trending', gainsSince: NOON - HOUR, now: NOON, ...(found && { found }) });

/** With nothing at hand but what stood on the screen. */
const firstFound = async (store: Store, asked: { found: readonly string[]; before: Screen; limit: number }) =>
  readFirstResults(store, { ...asked, atHand: rowsOf(asked.before), now: NOON });

/** Trending names a and b; c, d and e are in the cache beside them. */
async function storeWithPapers(): Promise<Store> {
  const store = freshStore();
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((id) => paper(id, { votes: 3 }));
  if (!a || !b || !c || !d || !e) throw new Error('unreachable');
  await refreshOnce(store, NOON - HOUR, { trending: [a, b], newest: [c, d, e] });
  return store;
}

describe('the first rows of what a search found', () => {
  it('come in its order, and say how many there will be', async () => {
    const store = await storeWithPapers();
    const before = await read(store);
    const first = await firstFound(store, { found: ['c', 'a', 'd', 'e'], before, limit: 3 });
    expect(first.rows.map(({ id }) => id)).toEqual(['c', 'a', 'd']);
    expect(first).toMatchObject({ view: 'trending', total: 4, isPart: true, unseen: before.unseen });
  });

  it('are the rows that all of it will begin with', async () => {
    const store = await storeWithPapers();
    await savePaper(store, paper('d', { votes: 3 }), NOON - HOUR);
    const found = ['d', 'b', 'c'];
    const first = await firstFound(store, { found, before: await read(store), limit: 3 });
    const { rows } = await read(store, found);
    const seen = (shown: typeof rows) =>
      shown.map(({ spark: _, trend: __, perDay: ___, rising: ____, gain: _____, ...row }) => row);
    expect(seen(first.rows)).toEqual(seen(rows));
  });

  it('leave out what is hidden', async () => {
    const store = await storeWithPapers();
    const before = await read(store);
    await hidePaper(store, { id: 'c', title: 'C' }, NOON);
    const first = await firstFound(store, { found: ['c', 'd'], before, limit: 2 });
    expect(first.rows.map(({ id }) => id)).toEqual(['d']);
  });

  it('of nothing are none', async () => {
    const store = await storeWithPapers();
    const first = await firstFound(store, { found: [], before: await read(store), limit: 6 });
    expect(first).toMatchObject({ rows: [], total: 0 });
  });

  it('are there at once when they were read ahead, and hidden ones among them are not asked for again', async () => {
    const store = await storeWithPapers();
    const before = await read(store);
    const atHand = rowsOf(before);
    await hidePaper(store, { id: 'c', title: 'C' }, NOON);
    await readToHand(store, { ids: ['c', 'd'], atHand, now: NOON });
    const first = readFirstResults(store, { found: ['c', 'd', 'a'], before, atHand, limit: 3, now: NOON });
    if (first instanceof Promise) throw new Error('it was read');
    expect(first.rows.map(({ id }) => id)).toEqual(['d', 'a']);
  });

  it('keep a row as it is that is drawn already', async () => {
    const store = await storeWithPapers();
    const asked = { found: ['d'], limit: 1, atHand: rowsOf(await read(store)), now: NOON };
    const before = await readFirstResults(store, { ...asked, before: await read(store) });
    const again = await readFirstResults(store, { ...asked, atHand: rowsOf(before), before });
    expect(again.rows[0]).toBe(before.rows[0]);
  });
});
