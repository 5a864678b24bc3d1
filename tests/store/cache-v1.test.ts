import { expect, it } from 'vitest';
import { readArchive, startArchive } from '../../src/store/archive/archive-state.ts';
import { cacheOf } from '../../src/store/databases.ts';
import { indexPapers } from '../../src/store/search/index-papers.ts';
import { openSearch } from '../../src/store/search/search-papers.ts';
import cache from '../fixtures/cache-v1.json' with { type: 'json' };
import { freshStore } from './fresh-store.ts';
import { placeLeftBy } from './place-left-by.ts';

it('a cache that version 1 left on the disk has every row as it was, is searched as before, and has room for the archive', async () => {
  const store = freshStore(await placeLeftBy(cache));
  for (const [name, { rows }] of Object.entries(cache.stores)) {
    expect(await cacheOf(store).table(name).toArray(), name).toEqual(rows);
  }
  expect(cacheOf(store).backendDB().version).toBe(50);
  await indexPapers(store);
  const search = await openSearch(store);
  expect(search.find('title', { limit: 10 })?.total).toBe(cache.stores.papers.rows.length);
  await startArchive(store);
  expect(await readArchive(store)).toMatchObject({ state: { wish: 'go' }, months: [], pages: 0 });
});
