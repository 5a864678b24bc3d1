import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { closeStore } from '../../src/store/open-store.ts';
import { planDigest } from '../../src/store/plan-digest.ts';
import { listDigests } from '../../src/store/read-digests.ts';
import { savePaper } from '../../src/store/save-paper.ts';
import library from '../fixtures/library-v2.json' with { type: 'json' };
import { freshStore, NOON, paper } from './fresh-store.ts';
import { placeLeftBy } from './place-left-by.ts';

describe('a library that version 2 left on the disk', () => {
  it('has every row of every table as it was', async () => {
    const store = freshStore(await placeLeftBy(library));
    for (const [name, { rows }] of Object.entries(library.stores)) {
      expect(await store.library.table(name).toArray(), name).toEqual(rows);
    }
    expect(store.library.backendDB().version).toBe(30);
  });

  it('goes on from there: entries are saved, digests are planned, and a restart finds both', async () => {
    const place = await placeLeftBy(library);
    const first = freshStore(place);
    const [before] = library.stores.state.rows;
    await savePaper(first, paper('new'), NOON + 60_000);
    const plan = await planDigest(first, { ...DEFAULT_SETTINGS, digestEvery: 'day' }, NOON);
    closeStore(first);
    const second = freshStore(place);
    expect(await second.library.state.get('state')).toMatchObject({
      databaseId: before?.databaseId,
      generation: (before?.generation ?? 0) + 1,
      count: (before?.count ?? 0) + 1,
    });
    expect(await second.library.digestPlan.get('plan')).toEqual({ ...plan, key: 'plan' });
    expect(await listDigests(second, Date.now())).toEqual([]);
  });
});
