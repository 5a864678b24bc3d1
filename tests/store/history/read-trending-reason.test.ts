import { expect, it } from 'vitest';
import { cacheOf, libraryOf } from '../../../src/store/databases.ts';
import { readTrendingReason } from '../../../src/store/history/read-trending-reason.ts';
import { DAY, freshStore, NOON } from '../fresh-store.ts';

const PAPER = { id: 'a', featuredOn: '2025-05-14' };
const BACK_AT = NOON - 2 * DAY;

it('says that a paper is back only where somebody had looked before, and not of one outside of the list', async () => {
  const store = freshStore();
  const { observations } = libraryOf(store);
  await observations.add({ paperId: 'a', at: BACK_AT, votes: 3, stars: 20, rank: 2 });
  expect(await readTrendingReason(store, PAPER, NOON)).toBeUndefined();
  await cacheOf(store).feeds.put({ key: 'trending', ids: ['a'], fetchedAt: NOON, triedAt: NOON });
  expect(await readTrendingReason(store, PAPER, NOON)).toEqual({ featuredOn: '2025-05-14' });

  await observations.add({ paperId: 'b', at: BACK_AT - DAY, votes: 1, rank: 1 });
  await observations.add({ paperId: 'a', at: NOON - DAY, votes: 3, stars: 1_220, rank: 1 });
  expect(await readTrendingReason(store, PAPER, NOON)).toEqual({
    gained: { of: 'stars', count: 1_200, since: BACK_AT },
    awayMs: BACK_AT - Date.parse('2025-05-14'),
  });
});
