import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Paper } from '../../../src/domain/paper.ts';
import { changeArchive, leasedArchive, startArchive } from '../../../src/store/archive/archive-state.ts';
import { completeMonth } from '../../../src/store/archive/complete-month.ts';
import { keepPage } from '../../../src/store/archive/keep-page.ts';
import { cacheOf } from '../../../src/store/databases.ts';
import { readPaper } from '../../../src/store/feeds/read-paper.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { readSaved, readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { savePaperById } from '../../../src/store/saved/save-paper.ts';
import { readFoundPapers } from '../../../src/store/search/read-found.ts';
import { searchAbstracts } from '../../../src/store/search/search-abstracts.ts';
import { openSearch } from '../../../src/store/search/search-papers.ts';
import { watch } from '../../../src/store/watch.ts';
import { freshStore, NOON, paper } from '../fresh-store.ts';

let store: Store;

const papers = Array.from({ length: 40 }, (_, index) =>
  paper(`2305.${String(index + 1).padStart(5, '0')}`, {
    title: `On question ${index + 1}`,
    abstract: index === 30 ? `${'A long way to go. '.repeat(30)}Behind it, a zanzibar.` : 'Plain.',
    publishedAt: Date.UTC(2023, 4, 16),
  }),
);

// Live queries stay silent where the global scope has no IndexedDB.
beforeAll(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
});

beforeEach(async () => {
  store = freshStore();
  await haveMonth('2023-05', papers);
});

async function haveMonth(month: string, told: readonly Paper[]): Promise<void> {
  await startArchive(store);
  await changeArchive(store, (state) => leasedArchive(state, 'me', NOON));
  await keepPage(store, { month, page: 0, now: NOON, holder: 'me' }, { papers: told, isLast: true });
  await completeMonth(store, month, NOON, 'me');
}

const find = async (query: string) => (await openSearch(store)).find(query, { limit: 50 });

it('a paper of the archive is found by its words and its year, read, and saved as a whole', async () => {
  expect((await find('question 7'))?.ids).toContain('2305.00007');
  expect((await find('year:2023'))?.total).toBe(40);
  expect(await readPaper(store, '2305.00007')).toEqual(papers[6]);
  await savePaperById(store, { id: '2305.00007' }, NOON);
  expect(await readSavedPaper(store, '2305.00007')).toMatchObject({ paper: papers[6] });
  expect(await readSavedPaper(store, '2305.00007')).not.toHaveProperty('incomplete');
});

it('a paper that a list names as well is found once, as the list tells of it', async () => {
  await cacheOf(store).papers.put({ ...paper('2305.00007', { title: 'On answer 7' }), keptAt: NOON, unindexed: 1 });
  expect((await find('title:7'))?.ids).toEqual(['2305.00007']);
  expect((await find('"on answer"'))?.ids).toEqual(['2305.00007']);
  expect((await readFoundPapers(store, ['2305.00007'])).get('2305.00007')?.paper.title).toBe('On answer 7');
});

it('two months that name the same paper have it once', async () => {
  await haveMonth('2023-06', [...papers.slice(0, 3), paper('2306.00001', { title: 'On question 99' })]);
  expect((await find('question'))?.total).toBe(41);
  expect(await cacheOf(store).archiveMonths.get('2023-06')).toMatchObject({ papers: 1 });
});

it('a word far down in an abstract is found by looking through all of it', async () => {
  expect((await find('zanzibar'))?.total).toBe(0);
  const found = await searchAbstracts(store, 'zanzibar', { limit: 10, isStopped: () => false });
  expect(found?.ids).toEqual(['2305.00031']);
});

it('who watches what is found hears of what is written later, though papers had to be unpacked on the way', async () => {
  const seen: number[] = [];
  const stop = watch(
    async () => {
      const found = await readFoundPapers(store, ['2305.00007', '2305.00030']);
      return found.size + (await readSaved(store)).length;
    },
    (count) => seen.push(count),
    (error) => {
      throw error;
    },
  );
  await vi.waitFor(() => expect(seen).toEqual([2]));
  await savePaperById(store, { id: '2305.00020' }, NOON);
  await vi.waitFor(() => expect(seen.at(-1)).toBe(3));
  stop();
});
