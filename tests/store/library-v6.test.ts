import { expect, it } from 'vitest';
import { libraryOf } from '../../src/store/databases.ts';
import library from '../fixtures/library-v6.json' with { type: 'json' };
import { freshStore } from './fresh-store.ts';
import { placeLeftBy } from './place-left-by.ts';

it('a library that version 6 left on the disk has every row as it was, and told of no marks yet', async () => {
  const store = freshStore(await placeLeftBy(library));
  for (const [name, { rows }] of Object.entries(library.stores))
    expect(await libraryOf(store).table(name).toArray(), name).toEqual(rows);
  expect(await libraryOf(store).syncMarks.count()).toBe(0);
  expect((await libraryOf(store).sync.get('state'))?.tellsMarks).toBeUndefined();
  expect(libraryOf(store).backendDB().version).toBe(70);
});
