import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { libraryOf } from '../../src/store/databases.ts';
import { planDigest } from '../../src/store/digests/plan-digest.ts';
import { listDigests } from '../../src/store/digests/read-digests.ts';
import { type SavedRow, savedOf } from '../../src/store/schema/saved-row.ts';
import library from '../fixtures/library-v2.json' with { type: 'json' };
import { closeStore, freshStore, NOON, paper, savePaper } from './fresh-store.ts';
import { placeLeftBy, withoutMadeUpVotes } from './place-left-by.ts';

describe('a library that version 2 left on the disk', () => {
  it('has every row of every table as it was', async () => {
    const store = freshStore(await placeLeftBy(library));
    const { saved, state, ...others } = library.stores;
    for (const [name, { rows }] of Object.entries(others)) {
      expect(await libraryOf(store).table(name).toArray(), name).toEqual(rows);
    }
    const entries = (await libraryOf(store).saved.toArray()).map(savedOf);
    expect(entries).toEqual(saved.rows.map((row) => withoutMadeUpVotes(savedOf({ ...row, keys: [] } as SavedRow))));
    expect(await libraryOf(store).state.toArray()).toMatchObject([{ ...state.rows[0], generation: 18 }]);
    expect(libraryOf(store).backendDB().version).toBe(70);
  });

  it('goes on from there: entries are saved, digests are planned, and a restart finds both', async () => {
    const place = await placeLeftBy(library);
    const first = freshStore(place);
    const [before] = library.stores.state.rows;
    await savePaper(first, paper('new'), NOON + 60_000);
    const plan = await planDigest(first, { ...DEFAULT_SETTINGS, digestEvery: 'day' }, NOON);
    closeStore(first);
    const second = freshStore(place);
    expect(await libraryOf(second).state.get('state')).toMatchObject({
      databaseId: before?.databaseId,
      generation: (before?.generation ?? 0) + 2,
      count: (before?.count ?? 0) + 1,
    });
    expect(await libraryOf(second).digestPlan.get('plan')).toEqual({ ...plan, key: 'plan' });
    expect(await listDigests(second, Date.now())).toEqual([]);
  });
});
