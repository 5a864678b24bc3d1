import { bibtex, readImport } from '../../formats/whole-files.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { entryFromMirror, mirrorEntry, parseMirrorEntry } from '../../../src/domain/mirror.ts';
import { followChanges } from '../../../src/store/changes.ts';
import { libraryOf } from '../../../src/store/databases.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { editRecord } from '../../../src/store/saved/edit-record.ts';
import { readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { undoChange } from '../../../src/store/saved/undo-change.ts';
import { updateSaved } from '../../../src/store/saved/update-saved.ts';
import { savedTables } from '../../../src/store/saved/write-saved.ts';
import { NOON, paper, savePaper } from '../fresh-store.ts';

const store = openStore();

beforeEach(async () => {
  await Promise.all(libraryOf(store).tables.map((table) => table.clear()));
  await savePaper(store, paper('1706.03762', { title: 'Told', votes: 1 }), NOON);
});

const CHANGES = { title: 'Mine', container: 'NeurIPS', authors: [{ family: 'Lind', given: 'Ada' }] };

async function refreshed(): Promise<void> {
  const library = libraryOf(store);
  const told = [paper('1706.03762', { title: 'Told anew', authors: ['Bo Moss'], votes: 9 })];
  await library.transaction('rw', savedTables(library), () => updateSaved(library, told));
}

describe('an edit by hand', () => {
  it('outlives a refresh, which tells what the hand left alone', async () => {
    await editRecord(store, '1706.03762', CHANGES, NOON + 1);
    await refreshed();
    const saved = await readSavedPaper(store, '1706.03762');
    expect(saved?.paper).toMatchObject({ title: 'Mine', authors: ['Ada Lind'], votes: 9 });
    expect(saved?.record).toMatchObject({ container: 'NeurIPS', edited: ['title', 'authors', 'container'] });
  });

  it('is taken back whole', async () => {
    const before = await readSavedPaper(store, '1706.03762');
    const undo = await editRecord(store, '1706.03762', CHANGES, NOON + 1);
    await undoChange(store, undo);
    expect(await readSavedPaper(store, '1706.03762')).toEqual(before);
  });

  it('is taken back, and what the service told meanwhile stays', async () => {
    const undo = await editRecord(store, '1706.03762', CHANGES, NOON + 1);
    await refreshed();
    await undoChange(store, undo);
    const saved = await readSavedPaper(store, '1706.03762');
    expect(saved?.record).toBeUndefined();
    expect(saved?.paper).toMatchObject({ title: 'Told', votes: 9 });
  });

  it('goes into the mirror and into exports, and comes back as an edit', async () => {
    await editRecord(store, '1706.03762', { ...CHANGES, abstract: 'By hand.' }, NOON + 1);
    const saved = await readSavedPaper(store, '1706.03762');
    if (!saved) throw new Error('It is gone.');
    const mirrored = parseMirrorEntry(JSON.parse(JSON.stringify(mirrorEntry(saved, 1))));
    expect(mirrored && entryFromMirror(mirrored).record).toEqual(saved.record);
    const read = readImport(bibtex([saved], { abstracts: true }));
    expect('entries' in read && read.entries[0]?.record).toEqual(saved.record);
  });

  it('is told to whoever shows the title elsewhere', async () => {
    const told = vi.fn();
    const stop = followChanges(store, told);
    await editRecord(store, '1706.03762', {}, NOON + 1);
    expect(told).not.toHaveBeenCalled();
    await editRecord(store, '1706.03762', CHANGES, NOON + 1);
    expect(told).toHaveBeenCalledOnce();
    stop();
  });

  it('writes nothing where nothing was changed', async () => {
    const { generation } = await editRecord(store, '1706.03762', {}, NOON + 1);
    expect((await libraryOf(store).state.get('state'))?.generation).toBe(generation);
    expect((await readSavedPaper(store, '1706.03762'))?.changedAt).toBe(NOON);
  });
});
