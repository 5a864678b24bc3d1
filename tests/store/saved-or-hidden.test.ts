import { beforeEach, describe, expect, it } from 'vitest';
import { libraryOf, type Store } from '../../src/store/databases.ts';
import { hidePaper } from '../../src/store/history/hide-paper.ts';
import { readHidden } from '../../src/store/history/read-hidden.ts';
import { showSaved } from '../../src/store/history/show-saved.ts';
import { importEntries } from '../../src/store/saved/import-entries.ts';
import { readSaved, readSavedPaper } from '../../src/store/saved/read-saved.ts';
import { replaceLibrary } from '../../src/store/saved/replace-library.ts';
import { savePaperById } from '../../src/store/saved/save-paper.ts';
import { undoChange } from '../../src/store/saved/undo-change.ts';
import { restoreFromShelf, unsavePapers } from '../../src/store/saved/unsave-paper.ts';
import { freshStore, NOON, paper, savePaper, setTags } from './fresh-store.ts';

let store: Store;

beforeEach(() => {
  store = freshStore();
});

const hide = (id: string, now = NOON) => hidePaper(store, { id, title: `Title of ${id}` }, now);
const both = async () => ({
  saved: (await readSaved(store)).map(({ id }) => id).sort(),
  hidden: (await readHidden(store)).map(({ id }) => id).sort(),
});
const history = (...ids: readonly string[]) => ({
  marks: ids.map((id) => ({ id, listedAt: {}, seenAt: {}, hiddenAt: NOON, title: id, touchedAt: NOON })),
  observations: [],
});

describe('what is saved is not hidden', () => {
  it.each([
    ['saving', async () => (await savePaperById(store, { id: 'a' }, NOON + 1)).undo],
    ['importing', async () => (await importEntries(store, [{ paper: paper('a') }], 'merge', NOON + 1)).undo],
  ])('%s shows it again, and the way back hides it', async (_, save) => {
    await hide('a');
    const undo = await save();
    expect(await both()).toEqual({ saved: ['a'], hidden: [] });
    await undoChange(store, undo);
    expect(await both()).toEqual({ saved: [], hidden: ['a'] });
  });

  it('putting it back from the shelf shows it again', async () => {
    await savePaper(store, paper('a'), NOON);
    await unsavePapers(store, ['a'], NOON + 1);
    await hide('a', NOON + 2);
    await restoreFromShelf(store, ['a'], NOON + 3);
    expect(await both()).toEqual({ saved: ['a'], hidden: [] });
  });

  it('a backup that hides what is saved here does not; one put in its place counts as it says, saved first', async () => {
    await savePaper(store, paper('a'), NOON);
    await importEntries(store, [], 'merge', NOON + 1, { history: history('a', 'b') });
    expect(await both()).toEqual({ saved: ['a'], hidden: ['b'] });
    const saved = await readSavedPaper(store, 'a');
    const undo = await replaceLibrary(store, {
      saved: saved ? [{ ...saved, id: 'b', paper: paper('b') }] : [],
      ...history('a', 'b'),
    });
    expect(await both()).toEqual({ saved: ['b'], hidden: ['a'] });
    await undoChange(store, undo);
    expect(await both()).toEqual({ saved: ['a'], hidden: ['b'] });
  });

  it('what an older version left as both is saved', async () => {
    await savePaper(store, paper('a'), NOON);
    await libraryOf(store).marks.bulkPut([...history('a', 'b').marks]);
    await showSaved(store);
    expect(await both()).toEqual({ saved: ['a'], hidden: ['b'] });
  });
});

describe('what is hidden is not saved', () => {
  it('hiding takes it off the list in one transaction, and one way back restores both', async () => {
    await savePaper(store, paper('a'), NOON);
    await setTags(store, ['a'], ['agents'], NOON + 1);
    const before = await readSavedPaper(store, 'a');
    const undo = await hide('a', NOON + 2);
    expect(await both()).toEqual({ saved: [], hidden: ['a'] });
    expect(await readSavedPaper(store, 'a')).toMatchObject({ tags: ['agents'], removedAt: NOON + 2 });
    await undoChange(store, undo);
    expect(await both()).toEqual({ saved: ['a'], hidden: [] });
    expect(await readSavedPaper(store, 'a')).toEqual(before);
  });

  it('saved again before that is taken back, it stays saved and shown', async () => {
    await savePaper(store, paper('a'), NOON);
    const undo = await hide('a', NOON + 1);
    await savePaperById(store, { id: 'a' }, NOON + 2);
    await undoChange(store, undo);
    expect(await both()).toEqual({ saved: ['a'], hidden: [] });
  });
});
