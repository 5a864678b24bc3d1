import { describe, expect, it } from 'vitest';
import type { ImportedEntry } from '../../../src/domain/imported-entry.ts';
import { applyFeed } from '../../../src/store/feeds/apply-feed.ts';
import { syncMirror } from '../../../src/store/mirror/sync-mirror.ts';
import { importEntries } from '../../../src/store/saved/import-entries.ts';
import { readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { undoChange } from '../../../src/store/saved/undo-change.ts';
import { fakeMirror } from '../fake-mirror.ts';
import { DAY, freshStore, HOUR, NOON, paper } from '../fresh-store.ts';
import { refreshOnce } from '../refresh-once.ts';

const ID = '2602.00001';
const record = {
  identifiers: { arxiv: ID },
  authors: [{ family: 'Xu', given: 'Li Da' }],
  issued: { year: 2026 },
  title: 'Mine',
  edited: ['title'] as const,
};
const entry: ImportedEntry = {
  paper: { id: ID, title: 'Mine', abstract: '', authors: ['Li Da Xu'] },
  record,
  incomplete: true,
};

describe('what a file or a hand said of a paper', () => {
  it('outlives a refresh and a look-up, which tell the rest', async () => {
    const store = freshStore();
    await importEntries(store, [entry], 'merge', NOON);
    const told = paper(ID, { title: 'Theirs', authors: ['Da Xu Li'], abstract: 'Told.', votes: 7, summary: 'Short.' });
    await refreshOnce(store, NOON + HOUR, { trending: [told] });
    const expected = {
      paper: { title: 'Mine', authors: ['Li Da Xu'], abstract: 'Told.', votes: 7, summary: 'Short.' },
      record,
    };
    expect(await readSavedPaper(store, ID)).toMatchObject(expected);
    expect(await readSavedPaper(store, ID)).not.toHaveProperty('incomplete');
    await applyFeed(store, `paper:${ID}`, [{ ...told, votes: 8 }], NOON + 2 * HOUR);
    expect(await readSavedPaper(store, ID)).toMatchObject({ ...expected, paper: { ...expected.paper, votes: 8 } });
  });

  it('goes again with the import that brought it', async () => {
    const store = freshStore();
    await importEntries(store, [{ paper: paper(ID, { title: 'Theirs' }) }], 'merge', NOON);
    const before = await readSavedPaper(store, ID);
    const { undo } = await importEntries(store, [entry], 'merge', NOON + DAY);
    expect(await readSavedPaper(store, ID)).toMatchObject({ paper: { title: 'Mine' }, record });
    await undoChange(store, undo);
    expect(await readSavedPaper(store, ID)).toEqual(before);
  });
});

describe('a paper that goes by another identifier', () => {
  const doi = { doi: '10.1145/abc' };
  const printed: ImportedEntry = {
    paper: { id: 'doi:10.1145/abc', title: 'On Nothing', abstract: '', authors: ['Ada Lind'] },
    record: { identifiers: doi, title: 'On Nothing' },
    tags: ['mine'],
  };

  it('is saved under its arXiv id once a file tells that, and undo gives it back as it was', async () => {
    const store = freshStore();
    await importEntries(store, [printed], 'merge', NOON);
    const before = await readSavedPaper(store, 'doi:10.1145/abc');
    expect(before).toMatchObject({ paper: { title: 'On Nothing' }, tags: ['mine'] });
    const both = { paper: { ...entry.paper, title: 'On Nothing' }, record: { identifiers: { arxiv: ID, ...doi } } };
    const { undo, done } = await importEntries(store, [both], 'merge', NOON + DAY);
    expect(done).toMatchObject([{ what: 'update', id: ID }]);
    expect(await readSavedPaper(store, ID)).toMatchObject({ id: ID, paper: { id: ID }, tags: ['mine'] });
    expect(await readSavedPaper(store, 'doi:10.1145/abc')).toBeUndefined();
    await undoChange(store, undo);
    expect(await readSavedPaper(store, 'doi:10.1145/abc')).toEqual(before);
    expect(await readSavedPaper(store, ID)).toBeUndefined();
  });
});

it('a database that was lost comes back with the records, and whole where nobody else could tell the paper again', async () => {
  const store = freshStore();
  const mirror = fakeMirror();
  const printed = { ...record, identifiers: { doi: '10.1145/abc' }, title: 'On Nothing', abstract: 'Of nothing.' };
  const inPrint = { id: 'doi:10.1145/abc', title: 'On Nothing', abstract: 'Of nothing.', authors: ['Li Da Xu'] };
  const told = { id: 'url:https://example.org/a', title: 'A page', abstract: 'Of a page.', authors: ['Ada Lind'] };
  const entries: ImportedEntry[] = [
    { ...entry, record: { ...record, abstract: 'Told again.' } },
    { paper: inPrint, record: printed },
    { paper: told, record: { identifiers: { url: 'https://example.org/a' } } },
  ];
  await importEntries(store, entries, 'merge', NOON);
  const before = await Promise.all([inPrint, told].map(({ id }) => readSavedPaper(store, id)));
  await syncMirror(store, mirror, { now: NOON });
  const another = freshStore();
  await syncMirror(another, mirror, { now: NOON + HOUR });
  expect(await Promise.all([inPrint, told].map(({ id }) => readSavedPaper(another, id)))).toEqual(before);
  const restored = await readSavedPaper(another, ID);
  expect(restored).toMatchObject({ paper: { title: 'Mine', abstract: '' }, record, incomplete: true });
  expect(restored?.record).not.toHaveProperty('abstract');
});
