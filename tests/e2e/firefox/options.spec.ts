import type { Page } from 'puppeteer-core';
import type { FirefoxExtension } from '../../../tools/browsers/firefox.ts';
import { wakeBackground } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { saveIn } from './reading.ts';
import { expect, test } from './test.ts';

test('settings are found, apply at once and say so; the log names who was asked', async ({ extension }) => {
  const page = await extension.openPage(extension.built.options ?? '', { width: 900, height: 800 });
  await page.waitForSelector('#about');
  await page.waitForSelector('.facts-table ::-p-text(lists of papers)');
  await page.type('[type="search"]', 'colours');
  await expect.poll(() => visibleSections(page)).toEqual(['looks']);
  await page.select('#looks select', '2');
  await page.waitForSelector('.options-saved::-p-text(Saved)');
  const popup = await extension.openPage(extension.built.popup);
  await popup.waitForSelector('article');
  expect(await popup.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('dark');
});

test('the welcome opens once and turns an interest into a rule', async ({ extension }) => {
  const page = await extension.openPage('src/welcome/index.html', { width: 900, height: 800 });
  await (await page.waitForSelector('::-p-text(Next)'))?.click();
  await (await page.waitForSelector('.interest ::-p-text(Reasoning)'))?.click();
  await page.waitForSelector('.match li');
  await (await page.waitForSelector('button::-p-text(Next)'))?.click();
  await page.waitForSelector('::-p-text(Pin to Toolbar)');
  const stored = await extension.inside(async () => browser.storage.local.get(['rules', 'welcomed']));
  expect(stored.welcomed).toBe(true);
  expect(stored.rules?.map(({ pattern }) => pattern)).toContain('reasoning');
});

test('deleting everything asks first, and then nothing comes back', async ({ extension, feed }) => {
  const title = trendingTitle(feed, 0);
  const popup = await extension.openPopup();
  await saveIn(popup, title);
  await popup.close();
  await expect.poll(() => mirrored(extension)).toHaveLength(1);
  const page = await extension.openPage(extension.built.options ?? '', { width: 900, height: 800 });
  await (await page.waitForSelector('button::-p-text(Delete everything…)'))?.click();
  await (await page.waitForSelector('button::-p-text(Delete everything now)'))?.click();
  await page.waitForSelector('::-p-text(Everything is deleted.)');
  await extension.killBackground();
  await wakeBackground(extension);
  expect(await mirrored(extension)).toEqual([]);
  const library = await extension.openPage('src/library/index.html', { width: 1000, height: 700 });
  await library.waitForSelector('::-p-text(Nothing to read)');
});

/** The keys of the reading list's second copy. */
async function mirrored(extension: FirefoxExtension): Promise<string[]> {
  const stored = await extension.inside(async () => browser.storage.local.get(null));
  return Object.keys(stored).filter((key) => key.startsWith('mirror:'));
}

function visibleSections(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('section:not([hidden])')].map(({ id }) => id)`) as Promise<
    string[]
  >;
}

/** What `inside` finds in the extension. */
declare const browser: {
  readonly storage: {
    readonly local: {
      get(keys: string[] | null): Promise<{ rules?: readonly { pattern: string }[]; welcomed?: boolean }>;
    };
  };
};
