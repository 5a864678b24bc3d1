import { describe, expect, it, vi } from 'vitest';
import { positionFor } from '../../src/domain/position.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import { prune } from '../../src/store/prune.ts';
import { countSaved, readSaved, readSavedIds, readSavedPaper } from '../../src/store/saved/read-saved.ts';
import { removeForGood } from '../../src/store/saved/remove-for-good.ts';
import { setReadingState } from '../../src/store/saved/set-reading-state.ts';
import { endSnooze, snooze } from '../../src/store/saved/snooze.ts';
import { undoChange } from '../../src/store/saved/undo-change.ts';
import { unsavePapers } from '../../src/store/saved/unsave-paper.ts';
import { DAY, freshStore, HOUR, NOON, paper, putSaved, savePaper, setTags } from './fresh-store.ts';

describe('savePaper', () => {
  it('keeps a whole copy of the paper, to read', async () => {
    const store = freshStore();
    const whole = paper('2501.00001', { abstract: 'Long.', authors: ['A', 'B'], keywords: ['k'], stars: 3 });
    await savePaper(store, whole, NOON);
    expect(await readSavedPaper(store, '2501.00001')).toEqual({
      id: '2501.00001',
      paper: whole,
      state: 'to-read',
      tags: [],
      note: '',
      savedAt: NOON,
      changedAt: NOON,
      position: positionFor(NOON),
    });
  });

  it('keeps the first time, tags and note when saved twice', async () => {
    const store = freshStore();
    const { saved: first } = await savePaper(store, paper('a'), NOON);
    const worked: SavedPaper = { ...first, tags: ['agents'], note: 'Read section 3.', changedAt: NOON + HOUR };
    await putSaved(store, worked);
    expect((await savePaper(store, paper('a', { votes: 9 }), NOON + DAY)).saved).toEqual(worked);
    expect(await readSaved(store)).toEqual([worked]);
  });
});

describe('the last saved', () => {
  it.each([
    ['ahead', 3_650 * DAY],
    ['behind', -3_650 * DAY],
  ])('is on top of the list, though a clock was ten years %s for a while', async (_, jump) => {
    const store = freshStore();
    await savePaper(store, paper('before'), NOON);
    await savePaper(store, paper('during'), NOON + HOUR + jump);
    await savePaper(store, paper('after'), NOON + 2 * HOUR);
    await savePaper(store, paper('last'), NOON + 3 * HOUR);
    expect((await readSaved(store)).map(({ id }) => id)).toEqual(['last', 'after', 'during', 'before']);
    await snooze(store, ['before'], NOON + 9 * DAY, NOON + 4 * HOUR);
    await endSnooze(store, ['before'], NOON + 5 * HOUR);
    expect((await readSaved(store))[0]?.id).toBe('before');
  });
});

describe('the shelf', () => {
  it('lets go of what a clock far ahead has removed, once the right one has run for 30 days', async () => {
    const store = freshStore();
    await savePaper(store, paper('a'), NOON);
    await unsavePapers(store, ['a'], NOON + 3_650 * DAY);
    for (let day = 0; day < 30; day += 5) await prune(store, NOON + day * DAY, 60 * DAY);
    expect(await readSavedPaper(store, 'a')).toBeDefined();
    await prune(store, NOON + 30 * DAY, 60 * DAY);
    expect(await readSavedPaper(store, 'a')).toBeUndefined();
  });
});

describe('a paper that is saved again', () => {
  it('remembers since when it has had its citation key', async () => {
    const store = freshStore();
    await savePaper(store, paper('a'), NOON);
    for (const day of [1, 2]) {
      await unsavePapers(store, ['a'], NOON + day * DAY);
      await savePaper(store, paper('a'), NOON + day * DAY + HOUR);
    }
    expect(await readSavedPaper(store, 'a')).toMatchObject({ savedAt: NOON + 2 * DAY + HOUR, keyedAt: NOON });
  });
});

describe('a save that is taken back', () => {
  it('never was: the paper is not on the shelf either', async () => {
    const store = freshStore();
    const { undo } = await savePaper(store, paper('a'), NOON);
    await undoChange(store, undo);
    expect(await readSavedPaper(store, 'a')).toBeUndefined();
  });

  it('leaves on the shelf what was there before, as it was', async () => {
    const store = freshStore();
    await savePaper(store, paper('a'), NOON);
    await setTags(store, ['a'], ['agents'], NOON + 1);
    await unsavePapers(store, ['a'], NOON + 2);
    const before = await readSavedPaper(store, 'a');
    const { undo } = await savePaper(store, paper('a'), NOON + DAY);
    await undoChange(store, undo);
    expect(await readSavedPaper(store, 'a')).toEqual(before);
  });

  it('was none where the paper was saved already', async () => {
    const store = freshStore();
    const { saved } = await savePaper(store, paper('a'), NOON);
    const { undo } = await savePaper(store, paper('a'), NOON + DAY);
    await undoChange(store, undo);
    expect(await readSavedPaper(store, 'a')).toEqual(saved);
  });
});

describe('readSaved', () => {
  it('reads last saved first, in pages and by state', async () => {
    const store = freshStore();
    for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) await savePaper(store, paper(id), NOON + index);
    const b = await readSavedPaper(store, 'b');
    if (b) await putSaved(store, { ...b, state: 'done' });
    const ids = (rows: SavedPaper[]): string[] => rows.map(({ id }) => id);
    expect(ids(await readSaved(store))).toEqual(['d', 'c', 'b', 'a']);
    expect(ids(await readSaved(store, { offset: 1, limit: 2 }))).toEqual(['c', 'b']);
    expect(ids(await readSaved(store, { state: 'to-read', limit: 2 }))).toEqual(['d', 'c']);
    expect(ids(await readSaved(store, { state: 'done' }))).toEqual(['b']);
    expect(await countSaved(store)).toBe(4);
    expect(await readSavedIds(store, ['a', 'x', 'd'])).toEqual(new Set(['a', 'd']));
  });
});

describe('a removal that is taken back', () => {
  it('does not overwrite an entry that was saved anew and worked on', async () => {
    const store = freshStore();
    await savePaper(store, paper('a'), NOON);
    const undo = await unsavePapers(store, ['a'], NOON + 2);
    await savePaper(store, paper('a'), NOON + HOUR);
    await setTags(store, ['a'], ['newer'], NOON + 2 * HOUR);
    const worked = await readSavedPaper(store, 'a');
    await undoChange(store, undo);
    expect(await readSavedPaper(store, 'a')).toEqual(worked);
  });

  it('has nothing to bring back for a paper that was not saved', async () => {
    expect((await unsavePapers(freshStore(), ['a'], NOON)).before).toEqual([]);
  });
});

describe('undo after undo', () => {
  it('goes back step by step, to before the paper was saved', async () => {
    const store = freshStore();
    const undos = [(await savePaper(store, paper('a'), NOON)).undo];
    const were = [undefined, await readSavedPaper(store, 'a')];
    for (const [index, act] of [
      () => setTags(store, ['a'], ['agents'], NOON + 1),
      () => setReadingState(store, ['a'], 'done', NOON + 2),
      () => unsavePapers(store, ['a'], NOON + 3),
      () => removeForGood(store, ['a']),
      async () => (await savePaper(store, paper('a'), NOON + 5)).undo,
    ].entries()) {
      undos.push(await act());
      if (index < 4) were.push(await readSavedPaper(store, 'a'));
    }
    for (const undo of undos.reverse()) {
      await undoChange(store, undo);
      expect(await readSavedPaper(store, 'a')).toEqual(were.pop());
    }
    expect(were).toEqual([]);
  });
});

describe('a full disk', () => {
  it('costs the cache, never the list', async () => {
    const store = freshStore();
    await cacheOf(store).papers.bulkPut(['x', 'y'].map((id) => ({ ...paper(id), keptAt: 1 })));
    vi.spyOn(libraryOf(store).state, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await savePaper(store, paper('a'), NOON);
    expect((await readSaved(store)).map(({ id }) => id)).toEqual(['a']);
    expect(await cacheOf(store).papers.count()).toBe(0);
  });
});
