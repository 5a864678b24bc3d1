import { expect, it } from 'vitest';
import { cacheOf, libraryOf } from '../../../src/store/databases.ts';
import { readRecentPapers } from '../../../src/store/feeds/read-recent-papers.ts';
import { DAY, freshStore, NOON, paper } from '../fresh-store.ts';

it('reads what was featured or published in the last 30 days or is listed now, newest first, and how fast it rises', async () => {
  const store = freshStore();
  await cacheOf(store).papers.bulkPut([
    { ...paper('old', { featuredOn: '2025-11-01', publishedAt: NOON - 100 * DAY }), keptAt: NOON },
    { ...paper('listed', { publishedAt: NOON - 90 * DAY }), keptAt: NOON },
    { ...paper('featured', { featuredOn: '2026-02-10', publishedAt: NOON - 40 * DAY }), keptAt: NOON - DAY },
    { ...paper('published', { publishedAt: NOON - 3 * DAY }), keptAt: NOON - 2 * DAY },
    { ...paper('forgotten', { publishedAt: NOON - DAY }), keptAt: NOON - 31 * DAY },
  ]);
  await cacheOf(store).feeds.put({ key: 'trending', ids: ['listed'], triedAt: NOON, fetchedAt: NOON });
  await libraryOf(store).marks.put({
    id: 'published',
    listedAt: { newest: NOON - DAY },
    seenAt: {},
    touchedAt: NOON - DAY,
  });
  await libraryOf(store).observations.bulkPut([
    { paperId: 'published', at: NOON - DAY, votes: 10 },
    { paperId: 'published', at: NOON - DAY / 4, votes: 30 },
  ]);
  const recent = await readRecentPapers(store, NOON);
  expect(recent.map(({ paper }) => paper.id)).toEqual(['published', 'featured', 'listed']);
  expect(recent[0]?.votesPerDay).toBe(20);
  expect(recent[1]?.votesPerDay).toBeUndefined();
});
