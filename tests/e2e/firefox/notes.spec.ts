import type { Page } from 'puppeteer-core';
import type { FirefoxExtension } from '../../../tools/browsers/firefox.ts';
import { trendingTitle } from '../served-feed.ts';
import { saveIn } from './reading.ts';
import { test } from './test.ts';

test('a note outlives a reload and a closed tab, however soon they come', async ({ extension, feed }) => {
  const title = trendingTitle(feed, 0);
  const popup = await extension.openPopup();
  await saveIn(popup, title);
  await popup.close();

  const page = await openLibrary(extension);
  await type(page, 'Reloaded.');
  await page.evaluate('location.reload()');
  await page.waitForSelector('.entry-note::-p-text(Reloaded.)');

  await type(page, ' Closed.');
  await page.close();
  await (await openLibrary(extension)).waitForSelector('.entry-note::-p-text(Reloaded. Closed.)');
});

async function openLibrary(extension: FirefoxExtension): Promise<Page> {
  return extension.openPage('src/library/index.html', { width: 1280, height: 760 });
}

async function type(page: Page, text: string): Promise<void> {
  await (await page.waitForSelector('article'))?.focus();
  await page.keyboard.press('w');
  await page.waitForSelector('.note-editor textarea:focus');
  await page.keyboard.type(text);
}
