import { describe, expect, it } from 'vitest';
import { applyFeed } from '../../../src/store/feeds/apply-feed.ts';
import { readPaper } from '../../../src/store/feeds/read-paper.ts';
import { hidePaper } from '../../../src/store/history/hide-paper.ts';
import { syncMirror } from '../../../src/store/mirror/sync-mirror.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { noteExport, readBackupState, readForBackup } from '../../../src/store/saved/backup-state.ts';
import { importEntries, previewImport } from '../../../src/store/saved/import-entries.ts';
import { readLibrary } from '../../../src/store/saved/read-library.ts';
import { readSaved, readSavedPaper } from '../../../src/store/saved/read-saved.ts';
import { replaceLibrary } from '../../../src/store/saved/replace-library.ts';
import { setReadingState } from '../../../src/store/saved/set-reading-state.ts';
import { undoChange } from '../../../src/store/saved/undo-change.ts';
import { unsavePapers } from '../../../src/store/saved/unsave-paper.ts';
import { citationKeys } from '../../formats/whole-files.ts';
import { fakeMirror } from '../fake-mirror.ts';
import { DAY, freshStore, HOUR, NOON, paper, savePaper, setNote, setTags } from '../fresh-store.ts';

/** A list with one of each. */
async function worked(): Promise<Store> {
  const store = freshStore();
  for (const [index, id] of ['a', 'b', 'c'].entries()) await savePaper(store, paper(id), NOON + index);
  await setTags(store, ['a'], ['agents'], NOON + HOUR);
  await setNote(store, 'a', 'Mine.', NOON + HOUR);
  await setReadingState(store, ['b'], 'done', NOON + HOUR);
  await unsavePapers(store, ['c'], NOON + HOUR);
  await hidePaper(store, paper('x'), NOON);
  return store;
}

describe('changes that a backup has already', () => {
  const unbacked = async (store: Store) => (await readBackupState(store)).changesSinceExport;

  it('are not told as if they were in none, neither after importing it nor after taking that back', async () => {
    const backup = await readForBackup(await worked());
    const store = freshStore();
    await savePaper(store, paper('mine'), NOON);
    const { undo } = await importEntries(store, backup.saved, 'merge', NOON + DAY, { history: backup });
    expect(await unbacked(store)).toBe(1);
    await setTags(store, ['a'], ['another'], NOON + DAY);
    expect(await unbacked(store)).toBe(2);
    await undoChange(store, undo);
    expect(await unbacked(store)).toBe(2);
  });

  it('are not either when it takes the place of everything', async () => {
    const backup = await readForBackup(await worked());
    const store = freshStore();
    await savePaper(store, paper('mine'), NOON);
    await noteExport(store, (await readForBackup(store)).changes, NOON);
    const undo = await replaceLibrary(store, backup);
    expect(await unbacked(store)).toBe(0);
    await undoChange(store, undo);
    expect(await unbacked(store)).toBe(0);
    await setNote(store, 'mine', 'New.', NOON + DAY);
    expect(await unbacked(store)).toBe(1);
  });

  it('are others where it only added to what is here, or where the file is another program’s', async () => {
    const store = await worked();
    const before = await unbacked(store);
    const backup = await readForBackup(store);
    const told = [{ ...paper('a'), tags: ['theirs'] }].map(({ tags, ...of }) => ({ paper: of, tags }));
    await importEntries(store, told, 'merge', NOON + DAY, { history: backup });
    await importEntries(store, [{ paper: paper('n') }], 'merge', NOON + DAY);
    expect(await unbacked(store)).toBe(before + 2);
  });
});

describe('importEntries', () => {
  it('adds in the order of the file, and can be undone to the last of them', async () => {
    const store = await worked();
    const before = await readForBackup(store);
    const entries = ['n1', 'n2', 'n3'].map((id) => ({ paper: paper(id), tags: ['new'] }));
    const { done, undo } = await importEntries(store, entries, 'merge', NOON + DAY);
    expect(done.map(({ what }) => what)).toEqual(['add', 'add', 'add']);
    expect((await readSaved(store)).map(({ id }) => id)).toEqual(['n1', 'n2', 'n3', 'b', 'a']);
    await undoChange(store, undo);
    expect((await readForBackup(store)).saved).toEqual(before.saved);
  });

  it('takes a file’s dates, but leaves the citation keys of the list as they were: what comes is keyed behind it, in its own order', async () => {
    const store = await worked();
    const twin = { authors: ['Ada Twin'], title: 'Alike', publishedAt: Date.UTC(2026, 0, 1) };
    await savePaper(store, paper('x', twin), NOON);
    const entries = [
      { paper: paper('n', twin), savedAt: NOON - DAY },
      { paper: paper('m', twin), savedAt: NOON - 2 * DAY, changedAt: NOON },
      { paper: paper('o', twin) },
    ];
    await importEntries(store, entries, 'merge', NOON + DAY);
    expect(await readSavedPaper(store, 'n')).toMatchObject({ savedAt: NOON - DAY });
    const keys = citationKeys((await readLibrary(store)).entries);
    expect(['x', 'm', 'n', 'o'].map((id) => keys.get(id))).toEqual([
      'twin2026alike',
      'twin2026alikea',
      'twin2026alikeb',
      'twin2026alikec',
    ]);
    expect(await readSavedPaper(store, 'o')).not.toHaveProperty('keyedAt');
  });

  it('leaves the keys of what comes to an empty list as the file’s dates have them', async () => {
    const store = freshStore();
    await importEntries(store, [{ paper: paper('n'), savedAt: NOON - DAY }], 'merge', NOON);
    expect(await readSavedPaper(store, 'n')).not.toHaveProperty('keyedAt');
  });

  it('merges: tags and notes come together, the further state counts, the service’s word on the paper stays', async () => {
    const store = await worked();
    const told = { paper: paper('a', { title: 'Another', abstract: 'Filled in.', votes: 0 }), tags: ['AGENTS', 'rl'] };
    await importEntries(store, [{ ...told, note: 'Theirs.', state: 'reading' }], 'merge', NOON + DAY);
    expect(await readSavedPaper(store, 'a')).toMatchObject({
      paper: { title: 'Title of a', abstract: 'Filled in.', votes: 1 },
      tags: ['agents', 'rl'],
      note: 'Mine.\n\nTheirs.',
      state: 'reading',
    });
  });

  it('changes nothing the second time', async () => {
    const store = await worked();
    const entries = [{ paper: paper('a'), tags: ['rl'], note: 'Theirs.' }, { paper: paper('n') }];
    await importEntries(store, entries, 'merge', NOON + DAY);
    const before = await readForBackup(store);
    const { done } = await importEntries(store, entries, 'merge', NOON + 2 * DAY);
    expect(done.map((entry) => entry.what === 'skip' && entry.why)).toEqual(['same', 'same']);
    expect(await readForBackup(store)).toEqual(before);
  });

  it('keeps the list’s own where it is told to, but brings back what was removed', async () => {
    const store = await worked();
    const { done } = await importEntries(store, [{ paper: paper('a') }, { paper: paper('c') }], 'keep', NOON + DAY);
    expect(done.map(({ what }) => what)).toEqual(['skip', 'update']);
    expect((await readSaved(store)).map(({ id }) => id)).toContain('c');
  });

  it('overwrites where it is told to, with what the file says', async () => {
    const store = await worked();
    await importEntries(store, [{ paper: paper('a'), tags: ['theirs'], state: 'to-read' }], 'overwrite', NOON + DAY);
    expect(await readSavedPaper(store, 'a')).toMatchObject({ tags: ['theirs'], note: 'Mine.', state: 'to-read' });
  });

  it('says before what it will do, and writes nothing by that', async () => {
    const store = await worked();
    const before = await readForBackup(store);
    const entries = [
      { paper: paper('a'), tags: ['rl'] },
      { paper: paper('n') },
      { paper: paper('n', { title: 'Twice' }) },
    ];
    const planned = await previewImport(store, entries, 'merge', NOON + DAY);
    expect(planned.map(({ what, id }) => [what, id])).toEqual([
      ['update', 'a'],
      ['add', 'n'],
    ]);
    expect(await readForBackup(store)).toEqual(before);
  });
});

describe('a backup', () => {
  it('brings the identical library back after everything is gone, by import and by replacing', async () => {
    const whole = await readForBackup(await worked());
    const [imported, replaced] = [freshStore(), freshStore()];
    await importEntries(imported, whole.saved, 'merge', NOON + 9 * DAY, { history: whole });
    await replaceLibrary(replaced, whole);
    expect((await readForBackup(imported)).saved).toEqual(whole.saved);
    expect(await readForBackup(replaced)).toMatchObject({ saved: whole.saved, marks: whole.marks });
  });

  it('takes the place of another list, which undo brings back', async () => {
    const whole = await readForBackup(await worked());
    const store = freshStore();
    await savePaper(store, paper('other'), NOON);
    await savePaper(store, paper('a'), NOON + DAY);
    const before = await readForBackup(store);
    const undo = await replaceLibrary(store, whole);
    expect((await readForBackup(store)).saved).toEqual(whole.saved);
    await undoChange(store, undo);
    expect((await readForBackup(store)).saved).toEqual(before.saved);
  });
});

it('what an import told of a paper’s class outlives what the service tells, a damaged database, and a backup', async () => {
  const store = freshStore();
  const mirror = fakeMirror();
  const told = { paper: paper('math/0601001', { primaryClass: 'math.AG' }) };
  await importEntries(store, [told], 'merge', NOON);
  await applyFeed(store, 'paper:math/0601001', [paper('math/0601001', { votes: 9 })], NOON + HOUR);
  expect((await readPaper(store, 'math/0601001'))?.primaryClass).toBe('math.AG');
  await syncMirror(store, mirror, { now: NOON + HOUR });
  const another = freshStore();
  await syncMirror(another, mirror, { now: NOON + HOUR });
  expect(await readSavedPaper(another, 'math/0601001')).toMatchObject({ paper: { primaryClass: 'math.AG' } });
  const { done } = await importEntries(store, [{ paper: paper('math/0601001') }], 'overwrite', NOON + DAY);
  expect(done[0]?.what).toBe('skip');
});

describe('what came together', () => {
  const times = async (store: Store) =>
    new Map((await readLibrary(store)).entries.map(({ id, importedAt }) => [id, importedAt]));

  it('is known by the time of its import, and what was there already is not part of it', async () => {
    const store = freshStore();
    await savePaper(store, paper('mine'), NOON);
    await importEntries(store, [{ paper: paper('a') }, { paper: paper('mine'), tags: ['x'] }], 'merge', NOON + DAY);
    await importEntries(store, [{ paper: paper('b') }, { paper: paper('a'), note: 'more' }], 'merge', NOON + 2 * DAY);
    expect(await times(store)).toEqual(
      new Map([
        ['mine', undefined],
        ['a', NOON + DAY],
        ['b', NOON + 2 * DAY],
      ]),
    );
  });

  it('is still known by a backup and by the mirror', async () => {
    const store = freshStore();
    await importEntries(store, [{ paper: paper('a') }], 'merge', NOON);
    const backup = await readForBackup(store);
    const other = freshStore();
    await importEntries(other, backup.saved, 'merge', NOON + DAY, { history: backup });
    expect(await times(other)).toEqual(new Map([['a', NOON]]));
    const mirror = fakeMirror();
    await syncMirror(store, mirror, { now: NOON });
    expect([...(await mirror.readAll()).entries.values()]).toMatchObject([{ id: 'a', importedAt: NOON }]);
  });
});

it('a list that changed while an import was planned is planned for anew', async () => {
  const store = freshStore();
  const entries = [{ paper: paper('a'), tags: ['theirs'] }];
  let isChanged = false;
  const { done } = await importEntries(store, entries, 'merge', NOON, {
    take: async (steps) => {
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return saveMeanwhile(step.value);
    },
  });
  async function saveMeanwhile<Result>(result: Result): Promise<Result> {
    if (!isChanged && Array.isArray(result)) {
      isChanged = true;
      await savePaper(store, paper('a'), NOON);
    }
    return result;
  }
  expect(done).toMatchObject([{ what: 'update', id: 'a', after: { tags: ['theirs'] } }]);
});

it('many are written a part at a time, in one transaction', async () => {
  const store = freshStore();
  const entries = Array.from({ length: 450 }, (_, at) => ({ paper: paper(`p${at}`, { title: `Title ${at}` }) }));
  const parts: number[] = [];
  await importEntries(store, entries, 'merge', NOON, { tell: (part) => parts.push(part) });
  expect(parts).toEqual([200 / 450, 400 / 450, 1]);
  expect((await readLibrary(store)).entries).toHaveLength(450);
});
