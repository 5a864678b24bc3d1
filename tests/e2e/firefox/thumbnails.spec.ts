import { expect, test } from './test.ts';

test('thumbnails come small and without cookies, and go when they are switched off', async ({ extension, feed }) => {
  const options = await extension.openPage(extension.built.options ?? '', { width: 900, height: 900 });
  await options.waitForSelector('#looks input[type="checkbox"]');
  await options.click('#looks input[type="checkbox"]');
  await expect.poll(() => extension.inside(readSizes).then((sizes) => sizes.length)).toBe(30);
  const sizes = await extension.inside(readSizes);
  expect(Math.min(...sizes)).toBeGreaterThan(0);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(64 * 1024);
  const asked = feed.requests.filter(({ path }) => path.startsWith('/social-thumbnails/'));
  expect(asked).toHaveLength(30);
  for (const { headers, host } of asked) {
    expect(host).toBe('cdn-thumbnails.huggingface.co');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  }

  await options.click('#looks input[type="checkbox"]');
  await expect.poll(() => extension.inside(readSizes)).toEqual([]);
  expect(feed.refused.filter((target) => target.includes('thumbnails'))).toEqual([]);
});

/** The sizes of the pictures in the cache, each one read to its end and decoded. */
async function readSizes(): Promise<number[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('paperglance-cache');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const reading = database.transaction('thumbnails').objectStore('thumbnails').getAll();
  const rows = await new Promise<{ blob?: Blob }[]>((resolve) => {
    reading.onsuccess = () => resolve(reading.result);
  });
  database.close();
  const sizes = rows.map(async ({ blob }) => {
    if (!blob) return 0;
    const bitmap = await createImageBitmap(blob);
    return bitmap.width === 320 && bitmap.height === 168 ? blob.size : 0;
  });
  return Promise.all(sizes);
}
