import { describe, expect, it } from 'vitest';
import { cacheOf, libraryOf } from '../../../src/store/databases.ts';
import { applyFeed } from '../../../src/store/feeds/apply-feed.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { searchAbstracts } from '../../../src/store/search/search-abstracts.ts';
import { freshStore, NOON, paper } from '../fresh-store.ts';

const FAR_DOWN = `${'We study many things. '.repeat(60)}At last, photons meet a state-space model of transformers.`;

async function storeWithPapers(): Promise<Store> {
  const store = freshStore();
  const papers = [
    paper('a', { title: 'On Light', abstract: FAR_DOWN, summary: 'Of light.', authors: ['Song Han'] }),
    paper('b', { title: 'On Dark', abstract: 'Of nothing.' }),
  ];
  await applyFeed(store, 'search:x', papers, NOON);
  return store;
}

async function find(store: Store, query: string, hidden: readonly string[] = []) {
  return searchAbstracts(store, query, { limit: 9, hidden: new Set(hidden), isStopped: () => false });
}

describe('what no index holds', () => {
  it.each([
    'photons',
    'photon',
    'light photons',
    'author:han transformer',
    '"photons meet"',
    'statespace',
    'state-space mod',
  ])('is found by %s, which stands far down in an abstract', async (query) => {
    expect(await find(await storeWithPapers(), query)).toMatchObject({ ids: ['a'], total: 1 });
  });

  it.each(['protons', 'photons dark', 'author:photons', '"meet photons"', 'photons -light', 'in:saved', 'has:note'])(
    'is not found by %s',
    async (query) => {
      expect(await find(await storeWithPapers(), query)).toMatchObject({ ids: [], total: 0 });
    },
  );

  it('is counted where it is hidden', async () => {
    expect(await find(await storeWithPapers(), 'photons', ['a'])).toMatchObject({ ids: [], hidden: 1 });
  });

  it('is what an old digest tells of a paper that left the cache', async () => {
    const store = await storeWithPapers();
    const told = {
      section: 'rest',
      title: 'Told Once',
      line: 'Of tides.',
      authors: ['Ann Lee'],
      moreAuthors: 0,
    } as const;
    const papers = [
      { id: 'd', ...told },
      { id: 'b', ...told },
    ];
    await libraryOf(store).digests.put({ id: '1', every: 'day', from: 0, until: NOON, papers, total: 2 });
    expect(await find(store, 'tides told')).toMatchObject({ ids: ['d'], total: 1 });
  });

  it('is read to the last paper, however many there are', async () => {
    const store = freshStore();
    const many = Array.from({ length: 1_000 }, (_, at) =>
      paper(`p${at}`, { summary: 'Short.', abstract: `Long${at}.` }),
    );
    await cacheOf(store).papers.bulkPut(many.map((one) => ({ ...one, keptAt: NOON })));
    for (const at of [0, 399, 400, 999]) expect((await find(store, `long${at}`))?.ids).toContain(`p${at}`);
  });

  it('is given up when nobody wants to know any more', async () => {
    const isStopped = () => true;
    expect(await searchAbstracts(await storeWithPapers(), 'photons', { limit: 9, isStopped })).toBeUndefined();
  });
});
