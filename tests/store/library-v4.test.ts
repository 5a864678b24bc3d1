import { expect, it } from 'vitest';
import { libraryOf } from '../../src/store/databases.ts';
import library from '../fixtures/library-v4.json' with { type: 'json' };
import { freshStore } from './fresh-store.ts';
import { placeLeftBy } from './place-left-by.ts';

it('a library that version 4 left on the disk has every row as it was, and keeps nothing in step', async () => {
  const store = freshStore(await placeLeftBy(library));
  for (const [name, { rows }] of Object.entries(library.stores))
    expect(await libraryOf(store).table(name).toArray(), name).toEqual(rows);
  for (const name of ['syncMarks', 'sync', 'syncDocs', 'syncOutbox', 'syncHeld', 'syncLog'])
    expect(await libraryOf(store).table(name).count(), name).toBe(0);
  expect(libraryOf(store).backendDB().version).toBe(70);
});
