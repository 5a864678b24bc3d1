import { expect, it } from 'vitest';
import { countTerms } from '../../../src/domain/for-you/count-terms.ts';
import { unpackTerms } from '../../../src/domain/for-you/pack-terms.ts';
import { changeArchive, leasedArchive, startArchive } from '../../../src/store/archive/archive-state.ts';
import { completeMonth } from '../../../src/store/archive/complete-month.ts';
import { deleteArchive } from '../../../src/store/archive/delete-archive.ts';
import { keepPage } from '../../../src/store/archive/keep-page.ts';
import { cacheOf } from '../../../src/store/databases.ts';
import { applyFeed } from '../../../src/store/feeds/apply-feed.ts';
import { clearCache } from '../../../src/store/feeds/clear-cache.ts';
import { countMissingTerms } from '../../../src/store/for-you/count-papers.ts';
import { pruneTerms } from '../../../src/store/for-you/prune-terms.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { removeForGood } from '../../../src/store/saved/remove-for-good.ts';
import { freshStore, NOON, paper, savePaper } from '../fresh-store.ts';

const always = () => true;

async function countedIn(store: Store): Promise<Map<string, string>> {
  const packs = await cacheOf(store).terms.toArray();
  return new Map(packs.flatMap(unpackTerms).map(({ id, terms }) => [id, terms.join()]));
}

const termsOfTitle = (id: string, title: string) => countTerms(paper(id, { title })).terms.join();

async function archiveMonth(store: Store, ids: readonly string[]): Promise<void> {
  await startArchive(store);
  await changeArchive(store, (state) => leasedArchive(state, 'me', NOON));
  const page = { month: '2023-05', page: 0, now: NOON, holder: 'me' };
  await keepPage(store, page, { papers: ids.map((id) => paper(id)), isLast: true });
  await completeMonth(store, '2023-05', NOON, 'me');
}

it('the terms of cache, reading list and archive are counted once, and again where a text became another', async () => {
  const store = freshStore();
  await applyFeed(store, 'search:x', [paper('a'), paper('b')], NOON);
  await savePaper(store, paper('c'), NOON);
  await archiveMonth(store, ['b', 'd']);
  expect(await countMissingTerms(store, always)).toEqual({ isDone: true });
  expect([...(await countedIn(store)).keys()].sort()).toEqual(['a', 'b', 'c', 'd']);
  const before = await cacheOf(store).terms.toArray();
  await applyFeed(store, 'search:x', [paper('a'), paper('b')], NOON);
  await countMissingTerms(store, always);
  expect(await cacheOf(store).terms.toArray()).toEqual(before);

  await applyFeed(store, 'search:x', [paper('a', { title: 'Gaussian splatting' }), paper('b')], NOON);
  expect(await cacheOf(store).papers.where('uncounted').equals(1).primaryKeys()).toEqual(['a']);
  await countMissingTerms(store, always);
  expect((await countedIn(store)).get('a')).toBe(termsOfTitle('a', 'Gaussian splatting'));
  expect((await countedIn(store)).size).toBe(4);
});

it('who has no time takes one step at a time, and comes to the same', async () => {
  const store = freshStore();
  const ids = Array.from({ length: 600 }, (_, at) => `p${at}`);
  await applyFeed(
    store,
    'search:x',
    ids.map((id) => paper(id)),
    NOON,
  );
  await archiveMonth(
    store,
    Array.from({ length: 300 }, (_, at) => `q${at}`),
  );
  await savePaper(store, paper('c'), NOON);
  let calls = 0;
  while (!(await countMissingTerms(store, () => false)).isDone) calls += 1;
  expect(calls).toBeGreaterThan(4);
  expect((await countedIn(store)).size).toBe(901);
  expect(await cacheOf(store).terms.count()).toBe(4);
});

it('what nobody has any more is forgotten, and a cleared cache is counted anew', async () => {
  const store = freshStore();
  await applyFeed(store, 'search:x', [paper('a'), paper('b')], NOON);
  await savePaper(store, paper('c'), NOON);
  await archiveMonth(store, ['d']);
  await countMissingTerms(store, always);
  await cacheOf(store).papers.delete('b');
  await removeForGood(store, ['c']);
  await deleteArchive(store);
  await pruneTerms(store);
  expect([...(await countedIn(store)).keys()]).toEqual(['a']);

  await archiveMonth(store, ['d']);
  await clearCache(store);
  expect(await cacheOf(store).terms.count()).toBe(0);
  await countMissingTerms(store, always);
  expect([...(await countedIn(store)).keys()]).toEqual(['d']);
});
