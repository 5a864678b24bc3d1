import { describe, expect, it } from 'vitest';
import { cacheOf, libraryOf } from '../../../src/store/databases.ts';
import { applyFeed } from '../../../src/store/feeds/apply-feed.ts';
import { clearCache } from '../../../src/store/feeds/clear-cache.ts';
import { hidePaper } from '../../../src/store/history/hide-paper.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { removeForGood } from '../../../src/store/saved/remove-for-good.ts';
import { unsavePapers } from '../../../src/store/saved/unsave-paper.ts';
import { writeNote } from '../../../src/store/saved/write-note.ts';
import { indexPapers } from '../../../src/store/search/index-papers.ts';
import { indexSaved } from '../../../src/store/search/index-saved.ts';
import { openSearch } from '../../../src/store/search/search-papers.ts';
import { freshStore, NOON, paper, savePaper, setTags } from '../fresh-store.ts';

async function find(store: Store, query: string): Promise<readonly string[]> {
  return (await openSearch(store)).find(query, { limit: 100 })?.ids ?? [];
}

/** By the index as it stands, by what it has yet to hear of, and by the index once it has heard. */
async function expectFound(store: Store, query: string, ids: readonly string[]): Promise<void> {
  expect(await find(store, query), query).toEqual(ids);
  await indexSaved(store);
  expect(await find(store, query), `${query}, indexed`).toEqual(ids);
}

const segments = (store: Store): Promise<number> => cacheOf(store).segments.count();

describe('the search of the reading list', () => {
  it('finds what was saved, tagged and noted, at once and once it is indexed', async () => {
    const store = freshStore();
    await savePaper(store, paper('a', { title: 'Segment Anything', abstract: 'Of photons.' }), NOON);
    await expectFound(store, 'photons', ['a']);
    await setTags(store, ['a'], ['to cite'], NOON);
    await expectFound(store, 'tag:cite', ['a']);
    await writeNote(store, 'a', { from: '', to: 'Compare the tables.' }, { now: NOON });
    await expectFound(store, 'tables segment', ['a']);
    await expectFound(store, 'has:note in:saved', ['a']);
    await unsavePapers(store, ['a'], NOON);
    await expectFound(store, 'in:saved', []);
    await expectFound(store, 'in:removed tables', ['a']);
    await removeForGood(store, ['a']);
    await expectFound(store, 'segment', []);
  });

  it('leaves a paper to what is cached of it when it left the list for good', async () => {
    const store = freshStore();
    await applyFeed(store, 'search:x', [paper('a', { title: 'Segment Anything' })], NOON);
    await indexPapers(store);
    await savePaper(store, paper('a', { title: 'Segment Anything' }), NOON);
    await writeNote(store, 'a', { from: '', to: 'Photons.' }, { now: NOON });
    await expectFound(store, 'photons', ['a']);
    await unsavePapers(store, ['a'], NOON);
    await removeForGood(store, ['a']);
    await expectFound(store, 'photons', []);
    await expectFound(store, 'segment', ['a']);
  });

  it('goes on where the cache was cleared', async () => {
    const store = freshStore();
    await savePaper(store, paper('a', { title: 'Segment Anything' }), NOON);
    await indexSaved(store);
    await clearCache(store);
    await expectFound(store, 'segment', ['a']);
  });

  it('does not take another library for the one that it knows', async () => {
    const store = freshStore();
    await savePaper(store, paper('a', { title: 'Segment Anything' }), NOON);
    await indexSaved(store);
    await libraryOf(store).saved.clear();
    await libraryOf(store).state.toCollection().modify({ databaseId: 'another' });
    await expectFound(store, 'segment', []);
  });

  it('writes nothing when there is nothing to hear of', async () => {
    const store = freshStore();
    await savePaper(store, paper('a'), NOON);
    await indexSaved(store);
    const before = [await cacheOf(store).index.toArray(), await cacheOf(store).segments.toArray()];
    await indexSaved(store);
    expect([await cacheOf(store).index.toArray(), await cacheOf(store).segments.toArray()]).toEqual(before);
  });

  it('says that it is not complete while much is yet to be indexed, and finds it then', async () => {
    const store = freshStore();
    await indexPapers(store);
    for (let at = 0; at < 230; at += 1)
      await savePaper(store, paper(`p${at}`, { title: `Number${at} of many` }), NOON + at);
    expect((await openSearch(store)).isComplete).toBe(false);
    await indexSaved(store);
    const search = await openSearch(store);
    expect(search.isComplete).toBe(true);
    expect(search.find('many', { limit: 1 })?.total).toBe(230);
  });

  it('keeps few segments, whatever happens to either index', async () => {
    const store = freshStore();
    for (let round = 0; round < 40; round += 1) {
      await savePaper(store, paper(`s${round}`, { title: `Round${round} again` }), NOON);
      await indexSaved(store);
      await applyFeed(store, 'search:x', [paper(`r${round}`, { title: `Round${round} too` })], NOON);
      await indexPapers(store);
    }
    expect(await segments(store)).toBeLessThan(10);
    expect(await find(store, 'again')).toHaveLength(40);
    expect(await find(store, 'round31')).toEqual(['s31', 'r31']);
  });

  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['its segment is lost', async (store) => cacheOf(store).segments.clear()],
    ['it is of another version', async (store) => cacheOf(store).index.toCollection().modify({ version: 0 })],
    [
      'a segment was cut short',
      async (store) =>
        cacheOf(store)
          .segments.toCollection()
          .modify({ years: new Uint16Array(9) }),
    ],
  ])('is whole again when %s', async (_, damage) => {
    const store = freshStore();
    await savePaper(store, paper('a', { title: 'Segment Anything' }), NOON);
    await indexSaved(store);
    await damage(store);
    await expectFound(store, 'segment', ['a']);
  });

  it('keeps the segments of the other index when one begins anew', async () => {
    const store = freshStore();
    await applyFeed(store, 'search:x', [paper('b', { title: 'Cached' })], NOON);
    await indexPapers(store);
    await savePaper(store, paper('a', { title: 'Saved' }), NOON);
    await indexSaved(store);
    await cacheOf(store).index.delete('state');
    await indexPapers(store);
    expect(await find(store, 'saved')).toEqual(['a']);
    expect(await find(store, 'cached')).toEqual(['b']);
    expect(await segments(store)).toBe(2);
  });
});

it('finds what was hidden by its title, though nothing else is left of it', async () => {
  const store = freshStore();
  await hidePaper(store, { id: 'h', title: 'Seen Long Ago' }, NOON);
  const search = await openSearch(store);
  const hidden = new Set(['h']);
  expect(search.find('long ago', { limit: 9, hidden })).toMatchObject({ ids: [], hidden: 1 });
  expect(search.find('long in:hidden', { limit: 9, hidden })).toMatchObject({ ids: ['h'] });
});

it('is opened anew with the segments that are at hand', async () => {
  const store = freshStore();
  await savePaper(store, paper('a', { title: 'Segment Anything' }), NOON);
  await indexSaved(store);
  const first = await openSearch(store);
  await savePaper(store, paper('b', { title: 'Segment Nothing' }), NOON);
  const next = await openSearch(store, { opened: first.opened });
  expect(next.find('segment', { limit: 9 })?.total).toBe(2);
  expect([...next.opened.values()][0]).toBe([...first.opened.values()][0]);
});
