import { beforeEach, expect, it } from 'vitest';
import type { Paper } from '../../../src/domain/paper.ts';
import { changeArchive, leasedArchive, startArchive } from '../../../src/store/archive/archive-state.ts';
import { completeMonth } from '../../../src/store/archive/complete-month.ts';
import { compactArchive } from '../../../src/store/archive/index-archive.ts';
import { keepPage } from '../../../src/store/archive/keep-page.ts';
import { cacheOf } from '../../../src/store/databases.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { openSearch } from '../../../src/store/search/search-papers.ts';
import { freshStore, NOON, paper } from '../fresh-store.ts';

let store: Store;

const PAPERS = Array.from({ length: 1_000 }, (_, index) =>
  paper(`2305.${String(index + 1).padStart(5, '0')}`, { title: `On question ${index + 1}`, votes: 3 }),
);

beforeEach(async () => {
  store = freshStore();
  await readMonth(PAPERS);
});

async function readMonth(told: readonly Paper[]): Promise<void> {
  await startArchive(store);
  await changeArchive(store, (state) => leasedArchive(state, 'me', NOON));
  const place = { month: '2023-05', page: 0, now: NOON, holder: 'me' };
  await keepPage(store, place, { papers: told, isLast: true });
  await completeMonth(store, '2023-05', NOON, 'me');
}

async function sizes(): Promise<number[]> {
  const row = await cacheOf(store).index.get('archive');
  return row?.segments.map(({ size }) => size) ?? [];
}

const find = async (query: string, order: 'votes' | 'fit' = 'fit') =>
  (await openSearch(store)).find(query, { limit: 3, order });

it('a month that is read again brings into the index only what is found in another way', async () => {
  const again = PAPERS.map((one, index) => ({ ...one, comments: 4, ...(index < 2 && { votes: 90 }) }));
  await readMonth(again);
  expect(await sizes()).toEqual([1_000, 2]);
  await readMonth(again);
  expect(await sizes()).toEqual([1_000, 2]);
});

it('what was told anew is taken out of a large segment, when there is time, and all are found as before', async () => {
  const again = PAPERS.map((one, index) =>
    index < 300 ? { ...one, title: `On answer ${index + 1}`, votes: 90 } : one,
  );
  await readMonth(again);
  expect(await sizes()).toEqual([1_000, 300]);
  const before = await find('on', 'votes');
  await compactArchive(store, () => false);
  expect(await sizes()).toEqual([1_000, 300]);
  await compactArchive(store, () => true);
  expect(await sizes()).toEqual([700, 300]);
  expect(await cacheOf(store).segments.count()).toBe(2);
  expect(await find('on', 'votes')).toEqual(before);
  expect((await find('question'))?.total).toBe(700);
  expect((await find('answer'))?.total).toBe(300);
});
