import { expect, it } from 'vitest';
import { cacheOf } from '../../../src/store/databases.ts';
import { countTopics } from '../../../src/store/topics/count-topics.ts';
import cache from '../../fixtures/cache-v2.json' with { type: 'json' };
import { freshStore, NOON } from '../fresh-store.ts';
import { placeLeftBy } from '../place-left-by.ts';

it('a cache that version 2 left on the disk has every row as it was, and has room for topics', async () => {
  const store = freshStore(await placeLeftBy(cache));
  for (const [name, { rows }] of Object.entries(cache.stores)) {
    expect(await cacheOf(store).table(name).toArray(), name).toEqual(rows);
  }
  await countTopics(store, { now: NOON, pause: () => undefined, onShare: () => {} });
  expect(await cacheOf(store).topics.get('vocabulary')).toMatchObject({ madeAt: NOON });
});
