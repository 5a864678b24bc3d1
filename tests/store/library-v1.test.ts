import { describe, expect, it } from 'vitest';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { closeStore } from '../../src/store/open-store.ts';
import { readHidden } from '../../src/store/read-hidden.ts';
import { readLibrary } from '../../src/store/read-library.ts';
import { readSaved } from '../../src/store/read-saved.ts';
import { savePaper } from '../../src/store/save-paper.ts';
import library from '../fixtures/library-v1.json' with { type: 'json' };
import { freshStore, NOON, paper } from './fresh-store.ts';
import { placeLeftBy } from './place-left-by.ts';

describe('a library that version 1 left on the disk', () => {
  it('is read whole: every entry as it was, the last saved first, with all marks and observations', async () => {
    const place = await placeLeftBy(library);
    const store = freshStore(place);
    const saved = await readSaved(store);
    expect(saved.map(withoutPosition)).toEqual([...library.stores.saved.rows].sort((a, b) => b.savedAt - a.savedAt));
    expect(await store.library.marks.toArray()).toEqual(library.stores.marks.rows);
    expect(await store.library.observations.toArray()).toEqual(library.stores.observations.rows);
    expect((await readHidden(store)).map(({ id }) => id)).toEqual(['2502.00005']);
    expect(store.library.backendDB().version).toBe(30);
  });

  it('gets an identity, counts its entries, and goes on from there', async () => {
    const place = await placeLeftBy(library);
    const first = freshStore(place);
    const { generation, entries } = await readLibrary(first);
    expect(generation).toBe(1);
    const state = await first.library.state.get('state');
    expect(state).toMatchObject({ count: entries.length, changes: entries.length });
    await savePaper(first, paper('new'), NOON + 60_000);
    closeStore(first);
    const second = freshStore(place);
    expect((await readSaved(second))[0]?.id).toBe('new');
    expect(await second.library.state.get('state')).toMatchObject({
      databaseId: state?.databaseId,
      generation: 2,
      count: entries.length + 1,
    });
  });
});

function withoutPosition({ position: _, ...saved }: SavedPaper): Omit<SavedPaper, 'position'> {
  return saved;
}
