import { expect, it } from 'vitest';
import { cacheOf } from '../../../src/store/databases.ts';
import { readKnownDays } from '../../../src/store/feeds/read-known-days.ts';
import { freshStore, paper } from '../fresh-store.ts';

const at = (time: string) => Date.parse(time);
const MONTH = '2026-02';

it('knows the days that have papers, and those that were asked for when they were over', async () => {
  const store = freshStore();
  const { papers, feeds } = cacheOf(store);
  await papers.bulkPut(
    ['2026-02-10', '2026-02-10', '2026-02-14', '2026-04-01'].map((featuredOn, number) => ({
      ...paper(`p${number}`, { featuredOn }),
      keptAt: 0,
    })),
  );
  await feeds.bulkPut([
    { key: 'day:2026-02-11', ids: [], fetchedAt: at('2026-02-13T12:00:00Z'), triedAt: 0 },
    // Asked for while it was still filling.
    { key: 'day:2026-02-12', ids: [], fetchedAt: at('2026-02-12T12:00:00Z'), triedAt: 0 },
    { key: 'day:2026-02-13', ids: [], fetchedAt: 0, triedAt: at('2026-02-20T12:00:00Z') },
  ]);
  const known = await readKnownDays(store, MONTH);
  expect(known).toEqual({
    month: MONTH,
    busy: new Set(['2026-02-10', '2026-02-14']),
    asked: new Set(['2026-02-11']),
  });
});

it('knows the days of a month that was fetched, as far as they were over then', async () => {
  const store = freshStore();
  const fetchedAt = at('2026-02-04T12:00:00Z');
  await cacheOf(store).feeds.put({ key: `month:${MONTH}`, ids: [], fetchedAt, triedAt: fetchedAt });
  const { asked, ...known } = await readKnownDays(store, MONTH);
  expect([...asked]).toEqual(['2026-02-01', '2026-02-02', '2026-02-03']);
  expect(known).toMatchObject({ fetchedAt });
});
