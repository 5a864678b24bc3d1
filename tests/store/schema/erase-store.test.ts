import { expect, it } from 'vitest';
import { cacheOf, libraryOf } from '../../../src/store/databases.ts';
import { syncMirror } from '../../../src/store/mirror/sync-mirror.ts';
import { readSizes } from '../../../src/store/read-sizes.ts';
import { eraseCache, eraseLibrary } from '../../../src/store/schema/erase-store.ts';
import { fakeMirror } from '../fake-mirror.ts';
import { freshStore, NOON, paper, savePaper } from '../fresh-store.ts';
import { refreshOnce } from '../refresh-once.ts';

it('what is erased leaves no row behind, and nothing to restore once the second copy went too', async () => {
  const store = freshStore();
  await refreshOnce(store, NOON, { trending: ['a', 'b'] });
  await savePaper(store, paper('a'), NOON);
  const mirror = fakeMirror();
  await syncMirror(store, mirror, { now: NOON, thorough: true });
  expect((await readSizes(store)).find(({ kind }) => kind === 'saved')?.rows).toBe(1);
  await eraseLibrary(store);
  await eraseCache(store);
  expect((await readSizes(store)).every(({ rows, bytes }) => rows === 0 && bytes === 0)).toBe(true);
  expect(await syncMirror(store, fakeMirror(), { now: NOON, thorough: true })).toBeUndefined();
  expect(await libraryOf(store).saved.count()).toBe(0);
});

it('sizes count rows exactly and bytes about right, of many rows too', async () => {
  const store = freshStore();
  const rows = Array.from({ length: 500 }, (_, index) => ({ ...paper(`p${index}`), keptAt: NOON }));
  await cacheOf(store).papers.bulkPut(rows);
  await cacheOf(store).thumbnails.put({ id: 'a', keptAt: NOON, blob: new Blob([new Uint8Array(5_000)]) });
  const sizes = new Map((await readSizes(store)).map((size) => [size.kind, size]));
  expect(sizes.get('papers')?.rows).toBe(500);
  const whole = rows.reduce((sum, row) => sum + JSON.stringify(row).length, 0);
  expect(sizes.get('papers')?.bytes).toBeGreaterThan(whole * 0.7);
  expect(sizes.get('papers')?.bytes).toBeLessThan(whole * 1.6);
});
