import { beforeEach, describe, expect, it } from 'vitest';
import { libraryOf } from '../../../src/store/databases.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { noteExport, readBackupState } from '../../../src/store/saved/backup-state.ts';
import { removeForGood } from '../../../src/store/saved/remove-for-good.ts';
import { setStarred } from '../../../src/store/saved/set-starred.ts';
import { addTags, removeTag } from '../../../src/store/saved/set-tags.ts';
import { undoChange } from '../../../src/store/saved/undo-change.ts';
import { unsavePapers } from '../../../src/store/saved/unsave-paper.ts';
import { writeNote } from '../../../src/store/saved/write-note.ts';
import type { Undo } from '../../../src/store/saved/write-saved.ts';
import { freshStore, NOON, paper, savePaper } from '../fresh-store.ts';

let store: Store;

beforeEach(async () => {
  store = freshStore();
  await savePaper(store, paper('a'), NOON);
});

const noteOf = async () => (await libraryOf(store).saved.get('a'))?.note;
const write = (from: string, to: string, since?: Undo) => writeNote(store, 'a', { from, to }, { now: NOON + 1, since });
const undoOf = async (from: string, to: string) => (await write(from, to))?.undo;

describe('a note', () => {
  it('that somebody else wrote meanwhile stays beside mine', async () => {
    await write('', 'Theirs.');
    expect((await write('', 'Mine.'))?.note).toBe('Theirs.\n\nMine.');
    expect(await noteOf()).toBe('Theirs.\n\nMine.');
  });

  it('on which nobody wrote does not touch what somebody else did', async () => {
    await write('', 'Theirs.');
    expect(await write('', '')).toMatchObject({ note: 'Theirs.', undo: { before: [] } });
    expect(await noteOf()).toBe('Theirs.');
  });

  it('is written on the shelf too, and so are tags', async () => {
    await unsavePapers(store, ['a'], NOON);
    await write('', 'Late thought.');
    await addTags(store, ['a'], ['x', 'y'], NOON);
    await removeTag(store, ['a'], 'x', NOON);
    expect(await libraryOf(store).saved.get('a')).toMatchObject({
      note: 'Late thought.',
      tags: ['y'],
      removedAt: NOON,
    });
  });

  it('of a paper that is gone is not written, and says so', async () => {
    await removeForGood(store, ['a']);
    expect(await write('', 'Too late.')).toBeUndefined();
  });

  it('that grew too long together is refused rather than cut', async () => {
    await write('', 'x'.repeat(60_000));
    await expect(write('', 'y'.repeat(60_000))).rejects.toThrow('100,000');
    expect(await noteOf()).toHaveLength(60_000);
  });
});

describe('writes that go on with the same edit', () => {
  it('are taken back as one, and the change before them after that', async () => {
    const starred = await setStarred(store, ['a'], true, NOON);
    const first = await undoOf('', 'One');
    const second = await write('One', 'One two', first);
    const third = await write('One two', 'One two three', second?.undo);
    expect(await noteOf()).toBe('One two three');
    await undoChange(store, third?.undo ?? starred);
    expect(await noteOf()).toBe('');
    await undoChange(store, starred);
    expect((await libraryOf(store).saved.get('a'))?.starred).toBeUndefined();
  });

  it('count once towards the next backup, and once more when one was made in between', async () => {
    const count = async () => (await readBackupState(store)).changesSinceExport;
    const before = await count();
    const first = await undoOf('', 'One');
    await write('One', 'One two', first);
    expect(await count()).toBe(before + 1);
    await noteExport(store, (await libraryOf(store).state.get('state'))?.changes ?? 0, NOON);
    await write('One two', 'One two three', first);
    await write('One two three', 'One two three four', first);
    expect(await count()).toBe(1);
  });

  it('are an edit of their own once somebody else changed the paper', async () => {
    const first = await undoOf('', 'One');
    await addTags(store, ['a'], ['x'], NOON);
    const second = await write('One', 'One two', first);
    await undoChange(store, second?.undo ?? { generation: 0, before: [] });
    expect(await libraryOf(store).saved.get('a')).toMatchObject({ note: 'One', tags: ['x'] });
  });
});
