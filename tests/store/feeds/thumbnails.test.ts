import { describe, expect, it } from 'vitest';
import { cacheOf } from '../../../src/store/databases.ts';
import { clearCache } from '../../../src/store/feeds/clear-cache.ts';
import { pruneThumbnails, THUMBNAIL_LIMITS } from '../../../src/store/feeds/prune-thumbnails.ts';
import { clearThumbnails, keepMissing, keepThumbnail, readThumbnail } from '../../../src/store/feeds/thumbnails.ts';
import { prune } from '../../../src/store/prune.ts';
import { DAY, freshStore, NOON } from '../fresh-store.ts';

const picture = new Blob(['picture'], { type: 'image/webp' });
const ids = (store: ReturnType<typeof freshStore>) => cacheOf(store).thumbnails.toCollection().primaryKeys();

describe('a kept picture', () => {
  it('comes back as it was, and one that is missing does not', async () => {
    const store = freshStore();
    await keepThumbnail(store, 'a', picture, NOON);
    await keepMissing(store, ['b'], NOON + DAY, NOON);
    const kept = await readThumbnail(store, 'a');
    expect([await kept?.text(), kept?.type]).toEqual(['picture', 'image/webp']);
    expect(await readThumbnail(store, 'b')).toBeUndefined();
    expect(await readThumbnail(store, 'c')).toBeUndefined();
  });

  it.each([['clearCache', clearCache] as const, ['clearThumbnails', clearThumbnails] as const])(
    'goes with %s',
    async (_, clear) => {
      const store = freshStore();
      await keepThumbnail(store, 'a', picture, NOON);
      await clear(store);
      expect(await ids(store)).toEqual([]);
    },
  );
});

describe('pruneThumbnails', () => {
  it('lets go of what is older than 60 days, once a day like the rest', async () => {
    const store = freshStore();
    await keepThumbnail(store, 'fresh', picture, NOON - 59 * DAY);
    await keepThumbnail(store, 'old', picture, NOON - 61 * DAY);
    await keepMissing(store, ['gone'], NOON - 89 * DAY, NOON - 90 * DAY);
    await prune(store, NOON, 60 * DAY);
    expect(await ids(store)).toEqual(['fresh']);
  });

  it('keeps the 500 youngest', async () => {
    const store = freshStore();
    for (let index = 0; index < 12; index++) await keepThumbnail(store, `p${index}`, picture, NOON + index);
    expect(THUMBNAIL_LIMITS.max).toBe(500);
    expect(await pruneThumbnails(store, NOON, { ...THUMBNAIL_LIMITS, max: 10 })).toBe(2);
    expect(await ids(store)).not.toEqual(expect.arrayContaining(['p0']));
    expect(await pruneThumbnails(store, NOON, { ...THUMBNAIL_LIMITS, max: 10 })).toBe(0);
  });
});
