import { expect, it } from 'vitest';
import { cacheOf } from '../../src/store/databases.ts';
import { countMissingTerms } from '../../src/store/for-you/count-papers.ts';
import { openRanking } from '../../src/store/for-you/open-ranking.ts';
import cache from '../fixtures/cache-v4.json' with { type: 'json' };
import { freshStore } from './fresh-store.ts';
import { placeLeftBy } from './place-left-by.ts';

it('a cache that version 4 left on the disk has every row as it was, and the terms of its papers are counted', async () => {
  const store = freshStore(await placeLeftBy(cache));
  for (const [name, { rows }] of Object.entries(cache.stores)) {
    expect(await cacheOf(store).table(name).toArray(), name).toEqual(rows);
  }
  expect(cacheOf(store).backendDB().version).toBe(50);
  expect((await openRanking(store)).isPart).toBe(true);
  expect(await countMissingTerms(store, () => true)).toEqual({ isDone: true });
  const { corpus, isPart } = await openRanking(store);
  expect(corpus.ids).toHaveLength(cache.stores.papers.rows.length);
  expect(isPart).toBe(false);
});
