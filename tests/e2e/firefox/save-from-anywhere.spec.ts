import type { Page } from 'puppeteer-core';
import type { FirefoxExtension } from '../../../tools/browsers/firefox.ts';
import type { Popup } from '../../../tools/browsers/running-extension.ts';
import { badgeText } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { isSaved, rowsOf } from './reading.ts';
import { expect, test } from './test.ts';

declare const browser: {
  readonly contextMenus: { update(id: string, change: object): Promise<void> };
  readonly commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> };
};

async function servedPage({ browser }: FirefoxExtension, id: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`https://huggingface.co/papers/${id}`);
  return page;
}

function thisPage(popup: Popup): Promise<string> {
  return popup.read((document) => document.querySelector('.this-page')?.textContent ?? '');
}

test('a click on the toolbar shows the page to the popup, which offers its paper', async ({ extension, feed }) => {
  const title = trendingTitle(feed, 0);
  const popup = await extension.openPopup(await servedPage(extension, feed.trending[0] ?? ''));
  await rowsOf(popup);
  await expect.poll(() => thisPage(popup)).toBe(`This page: ${title}Save`);
  await popup.read((document) => document.querySelector<HTMLElement>('.this-page button')?.click());
  await expect.poll(() => thisPage(popup)).toBe(`This page: ${title}Saved · to read`);
  await expect.poll(() => isSaved(popup, title)).toBe(true);
});

test('the key saves the page in front, also when the background was asleep, and ticks', async ({ extension, feed }) => {
  const page = await servedPage(extension, feed.trending[0] ?? '');
  await extension.backstage();
  await extension.killBackground();
  await extension.pressKeyOf(page);
  await expect.poll(() => badgeText(extension), { intervals: [50] }).toBe('✓');
  await expect.poll(() => badgeText(extension), { intervals: [50], timeout: 2_500 }).toBe('');
  const popup = await extension.openPopup();
  await rowsOf(popup);
  await expect.poll(() => isSaved(popup, trendingTitle(feed, 0))).toBe(true);
});

test('the context menu is there, also after the background slept', async ({ extension }) => {
  await extension.killBackground();
  // A change to an item that is not there would be refused.
  await extension.inside(async () => {
    await browser.contextMenus.update('save-link', {});
    await browser.contextMenus.update('save-page', {});
  });
  const keys = await extension.inside(() => browser.commands.getAll());
  expect(keys).toContainEqual(expect.objectContaining({ name: 'save-page', shortcut: 'Alt+Shift+S' }));
});
