// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { keepNoteDraft, readNoteDrafts } from '../../../src/browser/note-drafts.ts';
import { writeNoteDrafts } from '../../../src/library/session/notes.ts';
import { libraryOf } from '../../../src/store/databases.ts';
import { closeStore, DAY, freshStore, NOON, paper, savePaper, setNote } from '../../store/fresh-store.ts';

let kept: number;

beforeEach(() => {
  localStorage.clear();
  kept = 0;
});

const keep = (store: ReturnType<typeof freshStore>, now = NOON) => writeNoteDrafts(store, now, () => (kept += 1));

it('writes what a page left behind, beside what was written since', async () => {
  const store = freshStore();
  await savePaper(store, paper('a'), NOON);
  keepNoteDraft('a', { from: '', to: 'Left behind.' }, NOON);
  await setNote(store, 'a', 'Since then.', NOON);
  await keep(store);
  expect((await libraryOf(store).saved.get('a'))?.note).toBe('Since then.\n\nLeft behind.');
  expect(kept).toBe(1);
  expect(readNoteDrafts()).toEqual([]);
});

it('says nothing where it came through after all', async () => {
  const store = freshStore();
  await savePaper(store, paper('a'), NOON);
  await setNote(store, 'a', 'Came through.', NOON);
  keepNoteDraft('a', { from: '', to: 'Came through.' }, NOON);
  await keep(store);
  expect(kept).toBe(0);
  expect(readNoteDrafts()).toEqual([]);
});

it('lets a note wait 30 days for a paper that was deleted', async () => {
  const store = freshStore();
  keepNoteDraft('a', { from: '', to: 'Waits.' }, NOON);
  await keep(store, NOON + 30 * DAY);
  expect(readNoteDrafts()).toHaveLength(1);
  await keep(store, NOON + 30 * DAY + 1);
  expect(readNoteDrafts()).toEqual([]);
});

it('lets it wait where the database can’t be written', async () => {
  const store = freshStore();
  await savePaper(store, paper('a'), NOON);
  closeStore(store);
  keepNoteDraft('a', { from: '', to: 'Waits.' }, NOON);
  await expect(keep(store)).rejects.toThrow('closed');
  expect(readNoteDrafts()).toHaveLength(1);
});
