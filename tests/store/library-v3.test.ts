import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../src/store/databases.ts';
import { syncMirror } from '../../src/store/mirror/sync-mirror.ts';
import { importEntries } from '../../src/store/saved/import-entries.ts';
import { readSaved, readSavedPaper } from '../../src/store/saved/read-saved.ts';
import library from '../fixtures/library-v3.json' with { type: 'json' };
import { fakeMirror } from './fake-mirror.ts';
import { DAY, freshStore, NOON } from './fresh-store.ts';
import { placeLeftBy } from './place-left-by.ts';

const TOLD_BY_SERVICE = ['2502.00001', '2502.00002', '2502.00003', '2502.00004'];

describe('a library that version 3 left on the disk', () => {
  it('has every entry as it was, and can be asked for it by its identifiers and by its title', async () => {
    const store = freshStore(await placeLeftBy(library));
    const rows = await libraryOf(store).saved.toArray();
    expect(rows.map(({ id }) => id)).toEqual(library.stores.saved.rows.map(({ id }) => id));
    for (const row of rows.filter(({ id }) => TOLD_BY_SERVICE.includes(id))) {
      const { keys, ...rest } = row;
      expect(rest).toEqual(library.stores.saved.rows.find(({ id }) => id === row.id));
      expect(keys).toEqual([row.id, `title:a paper with α number ${row.id.at(-1)}|maaten`]);
    }
    const found = await libraryOf(store).saved.where('keys').equals('title:on nothing|lind').primaryKeys();
    expect(found).toEqual(['1701.00001']);
    expect(libraryOf(store).backendDB().version).toBe(70);
  });

  it('has every row of the other tables', async () => {
    const store = freshStore(await placeLeftBy(library));
    const { saved: _, state, ...others } = library.stores;
    for (const [name, { rows }] of Object.entries(others)) {
      expect(await libraryOf(store).table(name).toArray(), name).toEqual(rows);
    }
    const [was] = state.rows;
    expect(await libraryOf(store).state.toArray()).toEqual([{ ...was, generation: (was?.generation ?? 0) + 1 }]);
  });

  it('no longer claims what was made up: no votes and no 1 January of a paper that a file told of', async () => {
    const store = freshStore(await placeLeftBy(library));
    const file = await readSavedPaper(store, '1701.00001');
    expect(file).toMatchObject({
      paper: { title: 'On Nothing', authors: ['Ada Lind', 'Bo Moss'], abstract: 'Of nothing.' },
      record: { identifiers: { arxiv: '1701.00001' }, issued: { year: 2017 } },
      tags: ['nlp'],
      note: 'From a file.',
    });
    expect(file?.paper).not.toHaveProperty('votes');
    expect(file?.paper).not.toHaveProperty('publishedAt');
    expect((await readSavedPaper(store, '1706.03762'))?.paper).not.toHaveProperty('votes');
  });

  it('tells the mirror what changed, and goes on from there', async () => {
    const store = freshStore(await placeLeftBy(library));
    const mirror = fakeMirror();
    await syncMirror(store, mirror, { now: NOON + DAY });
    expect((await mirror.readAll()).entries.get('1701.00001')).toMatchObject({ record: { issued: { year: 2017 } } });
    const record = { identifiers: { doi: '10.1145/abc' }, title: 'On Nothing', authors: [{ family: 'Lind' }] };
    const entry = { paper: { id: 'doi:10.1145/abc', title: 'On Nothing', abstract: '', authors: ['Lind'] }, record };
    const { done } = await importEntries(store, [entry], 'merge', NOON + DAY);
    expect(done).toMatchObject([
      { what: 'update', id: '1701.00001', after: { record: { identifiers: { doi: '10.1145/abc' } } } },
    ]);
    expect((await readSaved(store)).map(({ id }) => id)).toContain('1701.00001');
  });
});
