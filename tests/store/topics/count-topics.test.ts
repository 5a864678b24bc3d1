import { expect, it } from 'vitest';
import type { Paper } from '../../../src/domain/paper.ts';
import { papersOn } from '../../../src/domain/topics/topic-month.ts';
import { topicTable } from '../../../src/domain/topics/topic-table.ts';
import { changeArchive, leasedArchive, startArchive } from '../../../src/store/archive/archive-state.ts';
import { completeMonth } from '../../../src/store/archive/complete-month.ts';
import { deleteArchive } from '../../../src/store/archive/delete-archive.ts';
import { keepPage } from '../../../src/store/archive/keep-page.ts';
import { cacheOf } from '../../../src/store/databases.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { countPapers, countTopics } from '../../../src/store/topics/count-topics.ts';
import { freshStore, NOON, paper } from '../fresh-store.ts';

it('counts each month of the archive once, and what only the cache has each time', async () => {
  const store = freshStore();
  await haveMonth(store, '2026-01', papersOf('2026-01', 12));
  const [first] = await count(store);
  expect(shares(first)).toEqual({ '2026-01': [12, 4] });

  await cacheOf(store).papers.bulkPut(papersOf('2026-02', 3).map((one) => ({ ...one, keptAt: NOON })));
  await cacheOf(store).papers.bulkPut(papersOf('2026-01', 2).map((one) => ({ ...one, keptAt: NOON })));
  const [second] = await count(store);
  expect(shares(second)).toEqual({ '2026-01': [12, 4], '2026-02': [3, 1] });
  const topic = second.vocabulary.labels.indexOf('lighthouse agents');
  expect(papersOn(second.months, topic)).toEqual(['2026-02-0', '2026-01-9', '2026-01-6', '2026-01-3', '2026-01-0']);
  const rows = await cacheOf(store).topics.toArray();
  expect(rows.map(({ key }) => key)).toEqual(['2026-01', 'vocabulary']);

  const [again, told] = await count(store);
  expect(shares(again)).toEqual(shares(second));
  expect(told).toEqual([]);
  await deleteArchive(store);
  expect(await cacheOf(store).topics.count()).toBe(0);
  // Two papers of five make no topic.
  expect(shares((await count(store))[0])).toEqual({ '2026-01': [2, 0], '2026-02': [3, 0] });
});

it('counts a month again that was read again, with the same topics, and all anew when the archive grew', async () => {
  const store = freshStore();
  await haveMonth(store, '2026-01', papersOf('2026-01', 12));
  const [first] = await count(store);
  await haveMonth(store, '2026-01', papersOf('2026-01', 13), NOON + 1);
  const [second] = await count(store, NOON + 2);
  expect(second.vocabulary.keys).toEqual(first.vocabulary.keys);
  expect(shares(second)).toEqual({ '2026-01': [13, 5] });
  const madeAt = async () => (await cacheOf(store).topics.toArray()).map((row) => row.madeAt);
  expect(await madeAt()).toEqual([NOON, NOON]);

  await haveMonth(store, '2025-12', papersOf('2025-12', 9));
  const [third, told] = await count(store, NOON + 3);
  expect(shares(third)).toEqual({ '2025-12': [9, 3], '2026-01': [13, 5] });
  expect(told.at(-1)).toBe(1);
  expect(await madeAt()).toEqual([NOON + 3, NOON + 3, NOON + 3]);
});

it('counts other papers with the topics that there are, by a day of their own', async () => {
  const store = freshStore();
  await haveMonth(store, '2026-01', papersOf('2026-01', 12));
  const [{ vocabulary }] = await count(store);
  const saved = papersOf('2023-07', 6).map((one) => ({ ...one, day: '2026-02-14' }));
  const months = await countPapers(saved, vocabulary, () => undefined);
  expect(shares({ vocabulary, months })).toEqual({ '2026-02': [6, 2] });
});

async function count(store: Store, now = NOON) {
  const told: number[] = [];
  const counts = await countTopics(store, { now, pause: () => undefined, onShare: (share) => told.push(share) });
  return [counts, told] as const;
}

/** By month: all papers, and those about lighthouse agents. */
function shares({ vocabulary, months }: Awaited<ReturnType<typeof countTopics>>): Record<string, readonly number[]> {
  const table = topicTable(months, vocabulary.keys.length, 'month');
  const topic = vocabulary.labels.indexOf('lighthouse agents');
  return Object.fromEntries(
    table.periods.map((period, at) => [period, [table.papers[at] ?? 0, table.counts[at]?.[topic] ?? 0]]),
  );
}

async function haveMonth(store: Store, month: string, papers: readonly Paper[], now = NOON): Promise<void> {
  await startArchive(store);
  await changeArchive(store, (state) => leasedArchive(state, 'me', now));
  await keepPage(store, { month, page: 0, now, holder: 'me' }, { papers, isLast: true });
  await completeMonth(store, month, now, 'me');
}

/** Each third of them about the same. */
function papersOf(month: string, size: number): Paper[] {
  return Array.from({ length: size }, (_, at) =>
    paper(`${month}-${at}`, {
      title: at % 3 === 0 ? 'Lighthouse agents' : 'Harbour retrieval',
      featuredOn: `${month}-${String(1 + at).padStart(2, '0')}`,
    }),
  );
}
