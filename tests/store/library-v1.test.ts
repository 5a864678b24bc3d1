import { describe, expect, it } from 'vitest';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { libraryOf } from '../../src/store/databases.ts';
import { readHidden } from '../../src/store/history/read-hidden.ts';
import { readLibrary } from '../../src/store/saved/read-library.ts';
import { readSaved } from '../../src/store/saved/read-saved.ts';
import library from '../fixtures/library-v1.json' with { type: 'json' };
import { closeStore, freshStore, NOON, paper, savePaper } from './fresh-store.ts';
import { placeLeftBy, withoutMadeUpVotes } from './place-left-by.ts';

describe('a library that version 1 left on the disk', () => {
  it('is read whole: every entry as it was, the last saved first, with all marks and observations', async () => {
    const place = await placeLeftBy(library);
    const store = freshStore(place);
    const saved = await readSaved(store);
    const rows = [...library.stores.saved.rows].sort((a, b) => b.savedAt - a.savedAt);
    expect(saved.map(withoutPosition)).toEqual(rows.map(withoutMadeUpVotes));
    expect(await libraryOf(store).marks.toArray()).toEqual(library.stores.marks.rows);
    expect(await libraryOf(store).observations.toArray()).toEqual(library.stores.observations.rows);
    expect((await readHidden(store)).map(({ id }) => id)).toEqual(['2502.00005']);
    expect(libraryOf(store).backendDB().version).toBe(70);
  });

  it('gets an identity, counts its entries, and goes on from there', async () => {
    const place = await placeLeftBy(library);
    const first = freshStore(place);
    const { generation, entries } = await readLibrary(first);
    expect(generation).toBe(2);
    const state = await libraryOf(first).state.get('state');
    expect(state).toMatchObject({ count: entries.length, changes: entries.length });
    await savePaper(first, paper('new'), NOON + 60_000);
    closeStore(first);
    const second = freshStore(place);
    expect((await readSaved(second))[0]?.id).toBe('new');
    expect(await libraryOf(second).state.get('state')).toMatchObject({
      databaseId: state?.databaseId,
      generation: 3,
      count: entries.length + 1,
    });
  });
});

function withoutPosition({ position: _, ...saved }: SavedPaper): Omit<SavedPaper, 'position'> {
  return saved;
}
