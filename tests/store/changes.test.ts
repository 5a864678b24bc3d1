import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followChanges } from '../../src/store/changes.ts';
import { libraryOf } from '../../src/store/databases.ts';
import { clearCache } from '../../src/store/feeds/clear-cache.ts';
import { hidePaper } from '../../src/store/history/hide-paper.ts';
import { markRead } from '../../src/store/history/mark-read.ts';
import { markSeen } from '../../src/store/history/mark-seen.ts';
import type { Store } from '../../src/store/open-store.ts';
import { importEntries } from '../../src/store/saved/import-entries.ts';
import { removeForGood } from '../../src/store/saved/remove-for-good.ts';
import { replaceLibrary } from '../../src/store/saved/replace-library.ts';
import { savePaperById, unsaveNamed } from '../../src/store/saved/save-paper.ts';
import { setReadingState } from '../../src/store/saved/set-reading-state.ts';
import { addTags } from '../../src/store/saved/set-tags.ts';
import { snooze, wakeSnoozed } from '../../src/store/saved/snooze.ts';
import { undoChange } from '../../src/store/saved/undo-change.ts';
import { restoreFromShelf, unsavePapers } from '../../src/store/saved/unsave-paper.ts';
import type { Undo } from '../../src/store/saved/write-saved.ts';
import { DAY, freshStore, HOUR, NOON, paper, savePaper, setNote } from './fresh-store.ts';
import { refreshOnce } from './refresh-once.ts';

let store: Store;
const heard = vi.fn();

beforeEach(async () => {
  store = freshStore();
  await refreshOnce(store, NOON, { trending: ['a'] });
  await refreshOnce(store, NOON + HOUR, { trending: ['a', 'b', 'c'] });
  await savePaper(store, paper('a'), NOON);
  heard.mockReset();
  followChanges(store, heard);
});

const HISTORY = { marks: [{ id: 'x', listedAt: {}, seenAt: {}, hiddenAt: 5, touchedAt: 5 }], observations: [] };
const ENTRIES = ['x', 'y', 'z'].map((id) => ({ paper: paper(id) }));

const COMMANDS: readonly [string, () => Promise<{ readonly undo: Undo } | Undo>][] = [
  ['saving', () => savePaperById(store, { id: 'b' }, NOON)],
  ['taking off the list', () => unsaveNamed(store, { id: 'a' }, NOON)],
  ['removing', () => unsavePapers(store, ['a'], NOON)],
  ['removing for good', () => removeForGood(store, ['a'])],
  ['snoozing', () => snooze(store, ['a'], NOON + DAY, NOON)],
  ['hiding', () => hidePaper(store, paper('b'), NOON)],
  ['reading', () => markRead(store, 'b', NOON)],
  ['seeing', () => markSeen(store, 'all', NOON)],
  ['importing a backup', () => importEntries(store, ENTRIES, 'merge', NOON, { history: HISTORY })],
  ['replacing the list', () => replaceLibrary(store, { saved: [], ...HISTORY })],
];

describe('a command announces itself once, and so does what undoes it:', () => {
  it.each(COMMANDS)('%s', async (_, act) => {
    const done = await act();
    expect(heard).toHaveBeenCalledTimes(1);
    await undoChange(store, 'undo' in done ? done.undo : done);
    expect(heard).toHaveBeenCalledTimes(2);
  });
});

it('what comes back is announced, from the shelf and from a snooze', async () => {
  await unsavePapers(store, ['a'], NOON);
  await restoreFromShelf(store, ['a'], NOON);
  await snooze(store, ['a'], NOON + DAY, NOON);
  expect(heard).toHaveBeenCalledTimes(3);
  await wakeSnoozed(store, NOON + 2 * DAY);
  expect(heard).toHaveBeenCalledTimes(4);
});

it('an emptied cache is announced', async () => {
  await clearCache(store);
  expect(heard).toHaveBeenCalledTimes(1);
});

it('nothing is announced that nobody else shows, or that changed nothing', async () => {
  await addTags(store, ['a'], ['agents'], NOON);
  await setNote(store, 'a', 'A note', NOON);
  await setReadingState(store, ['a'], 'done', NOON);
  await savePaper(store, paper('a'), NOON);
  await unsavePapers(store, ['b'], NOON);
  expect(heard).not.toHaveBeenCalled();
  await markRead(store, 'b', NOON);
  await markRead(store, 'b', NOON);
  expect(heard).toHaveBeenCalledTimes(1);
});

it('what is rolled back is announced by nobody, and what is committed is there when it is announced', async () => {
  const library = libraryOf(store);
  const isSaved = vi.fn(async () => (await library.saved.get('b')) !== undefined);
  followChanges(store, () => void isSaved());
  const failing = library.transaction('rw', library.tables, async () => {
    await hidePaper(store, paper('b'), NOON);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(heard).not.toHaveBeenCalled();
  await savePaper(store, paper('b'), NOON);
  expect(await Promise.all(isSaved.mock.results.map(({ value }) => value))).toEqual([true]);
});

it('several commands in one transaction are announced together, and to nobody who has stopped to follow', async () => {
  const library = libraryOf(store);
  const stopped = vi.fn();
  followChanges(store, stopped)();
  await library.transaction('rw', library.tables, async () => {
    await hidePaper(store, paper('b'), NOON);
    await markRead(store, 'c', NOON);
  });
  expect(heard).toHaveBeenCalledTimes(1);
  expect(stopped).not.toHaveBeenCalled();
});
