import { describe, expect, it } from 'vitest';
import type { PaperHistory } from '../../../src/domain/paper-history.ts';
import { libraryOf } from '../../../src/store/databases.ts';
import { hidePaper } from '../../../src/store/history/hide-paper.ts';
import { pruneHistory } from '../../../src/store/history/prune-history.ts';
import { DAY, freshStore, NOON, paper, savePaper } from '../fresh-store.ts';
import { refreshOnce } from '../refresh-once.ts';

const LATER = NOON + 401 * DAY;
const mark = (id: string, touchedAt: number): PaperHistory => ({
  id,
  listedAt: { newest: touchedAt },
  seenAt: {},
  touchedAt,
});

describe('pruneMarks', () => {
  it('forgets after 400 days, except what is hidden, saved or still listed', async () => {
    const store = freshStore();
    await refreshOnce(store, NOON, { trending: ['evergreen'], newest: ['gone', 'saved', 'hidden'] });
    await refreshOnce(store, LATER, { trending: ['evergreen'], newest: ['young'] });
    await savePaper(store, paper('saved'), NOON);
    await hidePaper(store, paper('hidden'), NOON);
    expect(await pruneHistory(store, LATER)).toBe(1);
    expect(await libraryOf(store).marks.toCollection().primaryKeys()).toEqual([
      'evergreen',
      'hidden',
      'saved',
      'young',
    ]);
    expect(await pruneHistory(store, LATER)).toBe(0);
  });

  it('takes the oldest thousand at a time', async () => {
    const store = freshStore();
    await libraryOf(store).marks.bulkPut(Array.from({ length: 1_500 }, (_, index) => mark(`p${index}`, NOON + index)));
    expect(await pruneHistory(store, NOON + 3_650 * DAY)).toBe(1_000);
    expect(await libraryOf(store).marks.get('p999')).toBeUndefined();
    expect(await libraryOf(store).marks.get('p1000')).toBeDefined();
  });
});
