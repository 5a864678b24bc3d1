import { describe, expect, it, vi } from 'vitest';
import { cacheOf, libraryOf } from '../../../src/store/databases.ts';
import { readUnseen } from '../../../src/store/feeds/read-unseen.ts';
import { freshStore, HOUR, NOON, paper } from '../fresh-store.ts';
import { refreshOnce } from '../refresh-once.ts';

describe('readUnseen', () => {
  it('is empty before the first refresh', async () => {
    expect(await readUnseen(freshStore())).toMatchObject({ count: 0, ids: { trending: [], newest: [] } });
  });

  it('never counts what can’t be shown', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, { trending: ['a'] });
    await refreshOnce(store, NOON + HOUR, { trending: ['x', 'y', 'a'] });
    await cacheOf(store).papers.delete('x');
    expect(await readUnseen(store)).toMatchObject({ count: 1, ids: { trending: ['y'], newest: [] } });
  });

  it('no longer counts what both lists have dropped', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, { trending: ['a'] });
    await refreshOnce(store, NOON + HOUR, { trending: ['x', 'a'] });
    await refreshOnce(store, NOON + 2 * HOUR, { trending: ['a'] });
    expect((await readUnseen(store)).count).toBe(0);
  });

  it('reads by key what two lists name, and scans nothing, with 20,000 papers cached', async () => {
    const store = freshStore();
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ ...paper(`old${index}`), keptAt: NOON }));
    await cacheOf(store).papers.bulkPut(rows);
    await libraryOf(store).marks.bulkPut(
      rows.map(({ id }) => ({ id, listedAt: { trending: NOON }, seenAt: {}, touchedAt: NOON })),
    );
    await refreshOnce(store, NOON, { newest: ['a'] });
    await refreshOnce(store, NOON + HOUR, { newest: ['x', 'y', 'a'] });

    const marks = vi.spyOn(libraryOf(store).marks, 'bulkGet');
    const papers = vi.spyOn(cacheOf(store).papers, 'bulkGet');
    const scans = [libraryOf(store).marks, cacheOf(store).papers].flatMap((table) => [
      vi.spyOn(table, 'where'),
      vi.spyOn(table, 'toCollection'),
      vi.spyOn(table, 'orderBy'),
      vi.spyOn(table, 'toArray'),
    ]);
    expect((await readUnseen(store)).count).toBe(2);
    expect(marks.mock.calls).toEqual([[['x', 'y', 'a']]]);
    expect(papers.mock.calls).toEqual([[['x', 'y']]]);
    for (const scan of scans) expect(scan).not.toHaveBeenCalled();
  });
});
