// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { holdNote, readHeldNotes } from '../../../src/browser/held-notes.ts';
import { keepHeldNotes } from '../../../src/library/session/keep-held-notes.ts';
import { closeStore } from '../../../src/store/open-store.ts';
import { savePaper } from '../../../src/store/save-paper.ts';
import { DAY, freshStore, NOON, paper, setNote } from '../../store/fresh-store.ts';

let kept: number;

beforeEach(() => {
  localStorage.clear();
  kept = 0;
});

const keep = (store: ReturnType<typeof freshStore>, now = NOON) => keepHeldNotes(store, now, () => (kept += 1));

it('writes what a page left behind, beside what was written since', async () => {
  const store = freshStore();
  await savePaper(store, paper('a'), NOON);
  holdNote('a', { from: '', to: 'Left behind.' }, NOON);
  await setNote(store, 'a', 'Since then.', NOON);
  await keep(store);
  expect((await store.library.saved.get('a'))?.note).toBe('Since then.\n\nLeft behind.');
  expect(kept).toBe(1);
  expect(readHeldNotes()).toEqual([]);
});

it('says nothing where it came through after all', async () => {
  const store = freshStore();
  await savePaper(store, paper('a'), NOON);
  await setNote(store, 'a', 'Came through.', NOON);
  holdNote('a', { from: '', to: 'Came through.' }, NOON);
  await keep(store);
  expect(kept).toBe(0);
  expect(readHeldNotes()).toEqual([]);
});

it('lets a note wait 30 days for a paper that was deleted', async () => {
  const store = freshStore();
  holdNote('a', { from: '', to: 'Waits.' }, NOON);
  await keep(store, NOON + 30 * DAY);
  expect(readHeldNotes()).toHaveLength(1);
  await keep(store, NOON + 30 * DAY + 1);
  expect(readHeldNotes()).toEqual([]);
});

it('lets it wait where the database can’t be written', async () => {
  const store = freshStore();
  await savePaper(store, paper('a'), NOON);
  closeStore(store);
  holdNote('a', { from: '', to: 'Waits.' }, NOON);
  await expect(keep(store)).rejects.toThrow('closed');
  expect(readHeldNotes()).toHaveLength(1);
});
