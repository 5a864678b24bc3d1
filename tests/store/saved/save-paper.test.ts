import { describe, expect, it, vi } from 'vitest';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import { cacheOf, libraryOf, type Store } from '../../../src/store/databases.ts';
import { readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { savePaperById, unsaveNamed } from '../../../src/store/saved/save-paper.ts';
import { undoChange } from '../../../src/store/saved/undo-change.ts';
import { freshStore, HOUR, NOON, paper, putSaved, setTags } from '../fresh-store.ts';

async function knowing(...ids: readonly string[]): Promise<Store> {
  const store = freshStore();
  await cacheOf(store).papers.bulkPut(ids.map((id) => ({ ...paper(id), keptAt: NOON })));
  return store;
}

const generationOf = async (store: Store) => (await libraryOf(store).state.get('state'))?.generation ?? 0;

describe('saving and taking off the list', () => {
  it('go by turns, each time in one transaction and one generation', async () => {
    const store = await knowing('a');
    await libraryOf(store).open();
    const transactions = vi.spyOn(libraryOf(store), 'transaction');
    for (const [turn, isSaved] of [true, false, true, false].entries()) {
      transactions.mockClear();
      await (isSaved ? savePaperById : unsaveNamed)(store, { id: 'a' }, NOON + turn * HOUR);
      expect(transactions).toHaveBeenCalledTimes(1);
      expect(await generationOf(store)).toBe(turn + 1);
      expect((await readSavedPaper(store, 'a'))?.removedAt).toBe(isSaved ? undefined : NOON + turn * HOUR);
    }
  });

  it('takes the copy that the cache has, and what was tagged comes back with the paper', async () => {
    const store = await knowing('a');
    const { saved } = await savePaperById(store, { id: 'a', title: 'What the page says' }, NOON);
    expect(saved?.paper.title).toBe('Title of a');
    await setTags(store, ['a'], ['agents'], NOON + 1);
    await unsaveNamed(store, { id: 'a' }, NOON + 2);
    expect((await savePaperById(store, { id: 'a' }, NOON + 3)).saved).toMatchObject({
      tags: ['agents'],
      savedAt: NOON + 3,
    });
  });

  it('says of a paper that nobody knows that it is to be looked up, each time it is saved', async () => {
    const store = await knowing();
    const named = { id: 'x', title: 'What the page says' };
    expect((await savePaperById(store, named, NOON)).saved).toMatchObject({
      paper: { title: named.title },
      incomplete: true,
    });
    await unsaveNamed(store, named, NOON + 1);
    expect((await savePaperById(store, named, NOON + 2)).saved).toMatchObject({ incomplete: true });
  });

  it('has a way back from either side', async () => {
    const store = await knowing('a');
    const saving = await savePaperById(store, { id: 'a' }, NOON);
    const before = await readSavedPaper(store, 'a');
    const unsaving = await unsaveNamed(store, { id: 'a' }, NOON + 1);
    await undoChange(store, unsaving);
    expect(await readSavedPaper(store, 'a')).toEqual(before);
    await undoChange(store, saving.undo);
    expect(await readSavedPaper(store, 'a')).toBeUndefined();
  });

  it('brings back the entry that has the paper under another identifier, and takes it off again', async () => {
    const store = await knowing('2601.00001');
    const id = 'doi:10.1145/3292500';
    const record = { identifiers: { doi: '10.1145/3292500', arxiv: '2601.00001' } };
    const shelved: SavedPaper = {
      ...{ id, paper: paper(id), record, state: 'done', tags: ['agents'], note: '', position: 'i' },
      ...{ savedAt: NOON, changedAt: NOON, removedAt: NOON },
    };
    await putSaved(store, shelved);
    const { saved, undo } = await savePaperById(store, { id: '2601.00001' }, NOON + 1);
    expect(saved).toMatchObject({ id, paper: { id, title: 'Title of 2601.00001' }, tags: ['agents'] });
    expect((await libraryOf(store).saved.toArray()).map((row) => [row.id, row.paper.id])).toEqual([[id, id]]);
    await undoChange(store, undo);
    expect((await readSavedPaper(store, id))?.removedAt).toBe(NOON);
    expect(await libraryOf(store).saved.count()).toBe(1);
  });

  it('of two windows at once is the same as once', async () => {
    const store = await knowing('a');
    await Promise.all([savePaperById(store, { id: 'a' }, NOON), savePaperById(store, { id: 'a' }, NOON)]);
    expect((await readSavedPaper(store, 'a'))?.removedAt).toBeUndefined();
    expect(await generationOf(store)).toBe(1);
  });
});
