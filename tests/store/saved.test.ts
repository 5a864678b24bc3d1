import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { positionFor } from '../../src/domain/position.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { countSaved, readSaved, readSavedIds, readSavedPaper } from '../../src/store/read-saved.ts';
import { savePaper } from '../../src/store/save-paper.ts';
import { restoreSaved, unsavePaper } from '../../src/store/unsave-paper.ts';
import { DAY, freshStore, HOUR, NOON, paper, putSaved } from './fresh-store.ts';

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
    const first = await savePaper(store, paper('a'), NOON);
    const worked: SavedPaper = { ...first, tags: ['agents'], note: 'Read section 3.', changedAt: NOON + HOUR };
    await putSaved(store, worked);
    expect(await savePaper(store, paper('a', { votes: 9 }), NOON + DAY)).toEqual(worked);
    expect(await readSaved(store)).toEqual([worked]);
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

describe('restoreSaved', () => {
  it('does not overwrite an entry that was saved anew and worked on', async () => {
    const store = freshStore();
    await savePaper(store, paper('a'), NOON);
    const removed = await unsavePaper(store, 'a', NOON + 2);
    const anew = await savePaper(store, paper('a'), NOON + HOUR);
    const worked = { ...anew, note: 'Newer word.', changedAt: NOON + 2 * HOUR };
    await putSaved(store, worked);
    if (removed) await restoreSaved(store, removed);
    expect(await readSavedPaper(store, 'a')).toEqual(worked);
  });

  it('brings tags and note back when the paper was only saved anew', async () => {
    const store = freshStore();
    const first = await savePaper(store, paper('a'), NOON);
    await putSaved(store, { ...first, note: 'Mine.', changedAt: NOON + 1 });
    const removed = await unsavePaper(store, 'a', NOON + 2);
    await savePaper(store, paper('a'), NOON + HOUR);
    if (removed) await restoreSaved(store, removed);
    expect((await readSavedPaper(store, 'a'))?.note).toBe('Mine.');
  });

  it('has nothing to bring back for a paper that was not saved', async () => {
    expect(await unsavePaper(freshStore(), 'a', NOON)).toBeUndefined();
  });
});

describe('any sequence of save, unsave and undo', () => {
  const step = fc.record({ act: fc.constantFrom('save', 'unsave', 'undo'), id: fc.constantFrom('a', 'b', 'c') });

  it('loses nothing and doubles nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const store = freshStore();
        const model = new Map<string, SavedPaper>();
        const removed = new Map<string, SavedPaper>();
        for (const [index, { act, id }] of steps.entries()) {
          if (act === 'save') {
            const saved = await savePaper(store, paper(id), NOON + index);
            model.set(id, model.get(id) ?? saved);
          } else if (act === 'unsave') {
            const row = await unsavePaper(store, id, NOON + index);
            expect(row).toEqual(model.get(id));
            if (row) removed.set(id, row);
            model.delete(id);
          } else {
            const row = removed.get(id);
            if (!row) continue;
            await restoreSaved(store, row);
            model.set(id, row);
          }
        }
        const expected = [...model.values()].sort((x, y) => y.savedAt - x.savedAt);
        expect(await readSaved(store)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a full disk', () => {
  it('costs the cache, never the list', async () => {
    const store = freshStore();
    await store.cache.papers.bulkPut(['x', 'y'].map((id) => ({ ...paper(id), keptAt: 1 })));
    vi.spyOn(store.library.state, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await savePaper(store, paper('a'), NOON);
    expect((await readSaved(store)).map(({ id }) => id)).toEqual(['a']);
    expect(await store.cache.papers.count()).toBe(0);
  });
});
