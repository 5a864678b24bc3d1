import { describe, expect, it } from 'vitest';
import { hidePaper } from '../../src/store/hide-paper.ts';
import type { Store } from '../../src/store/open-store.ts';
import { readFirstFound } from '../../src/store/read-first-found.ts';
import { readScreen } from '../../src/store/read-screen.ts';
import { savePaper } from '../../src/store/save-paper.ts';
import { freshStore, HOUR, NOON, paper } from './fresh-store.ts';
import { refreshOnce } from './refresh-once.ts';

const read = (store: Store, found?: readonly string[]) =>
  readScreen(store, { view: 'trending', gainsSince: NOON - HOUR, now: NOON, ...(found && { found }) });

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
    const first = await readFirstFound(store, { found: ['c', 'a', 'd', 'e'], before, limit: 3, now: NOON });
    expect(first.rows.map(({ id }) => id)).toEqual(['c', 'a', 'd']);
    expect(first).toMatchObject({ view: 'trending', total: 4, isPart: true, unseen: before.unseen });
  });

  it('are the rows that all of it will begin with', async () => {
    const store = await storeWithPapers();
    await savePaper(store, paper('d', { votes: 3 }), NOON - HOUR);
    const found = ['d', 'b', 'c'];
    const first = await readFirstFound(store, { found, before: await read(store), limit: 3, now: NOON });
    const { rows } = await read(store, found);
    const seen = (shown: typeof rows) => shown.map(({ spark: _, rising: __, gain: ___, ...row }) => row);
    expect(seen(first.rows)).toEqual(seen(rows));
  });

  it('leave out what is hidden', async () => {
    const store = await storeWithPapers();
    const before = await read(store);
    await hidePaper(store, { id: 'c', title: 'C' }, NOON);
    const first = await readFirstFound(store, { found: ['c', 'd'], before, limit: 2, now: NOON });
    expect(first.rows.map(({ id }) => id)).toEqual(['d']);
  });

  it('of nothing are none', async () => {
    const store = await storeWithPapers();
    const first = await readFirstFound(store, { found: [], before: await read(store), limit: 6, now: NOON });
    expect(first).toMatchObject({ rows: [], total: 0 });
  });
});
