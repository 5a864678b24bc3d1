import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/domain/mark.ts';
import { hidePaper } from '../../src/store/hide-paper.ts';
import { pruneMarks } from '../../src/store/prune-marks.ts';
import { savePaper } from '../../src/store/save-paper.ts';
import { DAY, freshStore, NOON, paper } from './fresh-store.ts';
import { refreshOnce } from './refresh-once.ts';

const LATER = NOON + 401 * DAY;
const mark = (id: string, touchedAt: number): Mark => ({ id, listedAt: { newest: touchedAt }, seenAt: {}, touchedAt });

describe('pruneMarks', () => {
  it('forgets after 400 days, except what is hidden, saved or still listed', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, { trending: ['evergreen'], newest: ['gone', 'saved', 'hidden'] });
    await refreshOnce(store, LATER, { trending: ['evergreen'], newest: ['young'] });
    await savePaper(store, paper('saved'), NOON);
    await hidePaper(store, paper('hidden'), NOON);
    expect(await pruneMarks(store, LATER)).toBe(1);
    expect(await store.library.marks.toCollection().primaryKeys()).toEqual(['evergreen', 'hidden', 'saved', 'young']);
    expect(await pruneMarks(store, LATER)).toBe(0);
  });

  it('takes the oldest thousand at a time', async () => {
    const store = freshStore();
    await store.library.marks.bulkPut(Array.from({ length: 1_500 }, (_, index) => mark(`p${index}`, NOON + index)));
    expect(await pruneMarks(store, NOON + 3_650 * DAY)).toBe(1_000);
    expect(await store.library.marks.get('p999')).toBeUndefined();
    expect(await store.library.marks.get('p1000')).toBeDefined();
  });
});
