import { expect, it } from 'vitest';
import { libraryOf } from '../../src/store/databases.ts';
import library from '../fixtures/library-v5.json' with { type: 'json' };
import { freshStore } from './fresh-store.ts';
import { placeLeftBy } from './place-left-by.ts';

const WATCHED = '1706.03762';

it('a library that version 5 left on the disk has in its records what arXiv had told of watched papers, and every other row as it was', async () => {
  const store = freshStore(await placeLeftBy(library));
  const { saved, state, ...others } = library.stores;
  for (const [name, { rows }] of Object.entries(others))
    expect(await libraryOf(store).table(name).toArray(), name).toEqual(rows);
  const [before] = state.rows;
  const generation = (before?.generation ?? 0) + 1;
  expect(await libraryOf(store).state.toArray()).toEqual([{ ...before, generation }]);
  const rows = await libraryOf(store).saved.toArray();
  expect(rows).toEqual(
    saved.rows.map((row) =>
      row.id === WATCHED
        ? {
            ...row,
            generation,
            keys: expect.arrayContaining([WATCHED, 'doi:10.1000/made.up']),
            record: {
              identifiers: { arxiv: WATCHED, doi: '10.1000/made.up' },
              type: 'article-journal',
              issued: { year: 2026 },
              container: 'Journal of Examples',
              volume: '12',
              issue: '4',
              pages: '100-120',
              version: '2',
              venue: 'ICML 2026',
            },
          }
        : row,
    ),
  );
  expect(libraryOf(store).backendDB().version).toBe(70);
});
