import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { grantHosts } from '../../../tools/browsers/grant.ts';
import { requestsOf } from '../../../tools/browsers/net-log.ts';
import { refreshAgain } from '../refreshing.ts';
import { type ServedFeed, trendingTitle } from '../served-feed.ts';
import { button, paper, papers } from './finding.ts';
import { expect, test } from './test.ts';

const PICTURES = '/social-thumbnails/papers/';

test('come when they are switched on, without cookies, and never because somebody looks', async ({
  feed,
  launch,
  profile,
}, testInfo) => {
  const netLog = testInfo.outputPath('net-log.json');
  grantHosts(profile.dir, profile.id, ['https://cdn-thumbnails.huggingface.co/*']);
  const extension = await launch({ profileDir: profile.dir, netLog });
  expect(asked(feed)).toEqual([]);

  const options = await extension.openPage(extension.built.options ?? '', { width: 900, height: 900 });
  await box(options).click();
  await expect(box(options)).toBeChecked();
  await expect.poll(() => asked(feed).length).toBe(30);
  expect(asked(feed).map(({ path }) => path)).toContain(`${PICTURES}${feed.trending[0]}.png`);
  for (const { headers, host } of asked(feed)) {
    expect(host).toBe('cdn-thumbnails.huggingface.co');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  }

  const sizes = await keptSizes(extension, 30);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(64 * 1024);

  feed.clearLog();
  const { page } = await extension.openPopup();
  const first = paper(page, trendingTitle(feed, 0));
  await expect(first).toBeVisible();
  await watchShifts(page);
  await first.hover();
  await button(first, 'Details').click();
  const picture = first.locator('img');
  await expect(picture).toBeVisible();
  await expect(picture).toHaveAttribute('src', /^blob:chrome-extension:/);
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
  await expect.poll(() => picture.boundingBox()).toMatchObject({ width: 160, height: 84 });
  expect(await shifts(page)).toBe(0);
  expect(asked(feed)).toEqual([]);

  // The next ones come after a refresh.
  await refreshAgain(extension);
  expect(asked(feed).length).toBeGreaterThan(0);

  await box(options).click();
  await expect(box(options)).not.toBeChecked();
  await keptSizes(extension, 0);
  expect(await hasPermission(extension)).toBe(false);

  await extension.close();
  const hosts = new Set(requestsOf(netLog, extension.id).map(({ host }) => host));
  expect([...hosts].sort()).toEqual(['cdn-thumbnails.huggingface.co', 'huggingface.co']);
});

test('are off until then', async ({ extension, feed }) => {
  const { page } = await extension.openPopup();
  await expect(papers(page).first()).toBeVisible();
  await refreshAgain(extension);
  const options = await extension.openPage(extension.built.options ?? '');
  await expect(box(options)).not.toBeChecked();
  expect(asked(feed)).toEqual([]);
});

function box(options: Page) {
  return options.getByRole('checkbox', { name: /thumbnail/i });
}

function asked({ requests }: ServedFeed) {
  return requests.filter(({ path }) => path.startsWith(PICTURES));
}

/** What `inside` finds on a page of the extension. */
declare const chrome: { readonly permissions: { contains(what: { origins: string[] }): Promise<boolean> } };

function hasPermission(extension: ChromiumExtension): Promise<boolean> {
  return extension.inside(() => chrome.permissions.contains({ origins: ['https://cdn-thumbnails.huggingface.co/*'] }));
}

/** The sizes of the pictures in the cache, once there are so many. */
async function keptSizes(extension: ChromiumExtension, count: number): Promise<number[]> {
  const read = () =>
    extension.inside(async () => {
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
      return rows.flatMap(({ blob }) => (blob ? [blob.size] : []));
    });
  await expect.poll(async () => (await read()).length).toBe(count);
  return read();
}

async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { sum: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) seen.sum += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function shifts(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { seen: { sum: number } }).seen.sum);
}
