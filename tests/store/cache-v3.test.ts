import { expect, it } from 'vitest';
import { cacheOf } from '../../src/store/databases.ts';
import { keepUptake, readUptake } from '../../src/store/uptake/keep-uptake.ts';
import { NOTHING_BUILT } from '../domain/uptake/uptake-of.ts';
import cache from '../fixtures/cache-v3.json' with { type: 'json' };
import { freshStore } from './fresh-store.ts';
import { placeLeftBy } from './place-left-by.ts';

it('a cache that version 3 left on the disk has every row as it was, and has room for what became of a paper', async () => {
  const store = freshStore(await placeLeftBy(cache));
  for (const [name, { rows }] of Object.entries(cache.stores)) {
    expect(await cacheOf(store).table(name).toArray(), name).toEqual(rows);
  }
  expect(cacheOf(store).backendDB().version).toBe(50);
  await keepUptake(store, '2602.00001', NOTHING_BUILT, 5);
  expect(await readUptake(store, '2602.00001')).toEqual({
    id: '2602.00001',
    uptake: NOTHING_BUILT,
    fetchedAt: 5,
    triedAt: 5,
  });
});
