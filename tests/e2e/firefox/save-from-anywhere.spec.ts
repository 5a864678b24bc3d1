import type { Page } from 'puppeteer-core';
import type { FirefoxExtension } from '../../../tools/browsers/firefox.ts';
import type { Popup } from '../../../tools/browsers/running-extension.ts';
import { badgeText } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { isSaved, rowsOf } from './reading.ts';
import { expect, test } from './test.ts';

declare const browser: {
  readonly contextMenus: { update(id: string, change: object): Promise<void> };
  readonly commands: {
    getAll(): Promise<{ name?: string; shortcut?: string }[]>;
    update(change: { name: string; shortcut: string }): Promise<void>;
  };
};

async function servedPage({ browser }: FirefoxExtension, id: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`https://huggingface.co/papers/${id}`);
  return page;
}

/** The key of the command, as Firefox knows it. */
function saveKey(extension: FirefoxExtension): Promise<string> {
  return extension.inside(async () => {
    const commands = await browser.commands.getAll();
    return commands.find(({ name }) => name === 'save-page')?.shortcut ?? '';
  });
}

/** Firefox has it in every profile of a person, and leaves it out in those that tests make: also when it finds out later what this one is. */
async function showProfilesMenu(extension: FirefoxExtension): Promise<void> {
  await extension.asFirefox('gProfiles.toggleProfileMenus(true); gProfiles.toggleProfileMenus = () => {}; 0');
  // A menu that is not laid out yet has no key.
  const key = `((menu) => (menu.getBoundingClientRect(), menu.hidden ? '' : menu.accessKey))(document.getElementById('profiles-menu'))`;
  await expect.poll(() => extension.asFirefox(key)).toBe('P');
}

/** The menus of the menu bar that are open or opening, by their ids. */
async function openMenus(extension: FirefoxExtension): Promise<string> {
  const ids = `[...document.querySelectorAll('#main-menubar > menu')]
    .filter((menu) => menu.open)
    .map((menu) => menu.id)
    .join()`;
  return String(await extension.asFirefox(ids));
}

function thisPage(popup: Popup): Promise<string> {
  return popup.read((document) =>
    ['p', 'button'].map((name) => document.querySelector(`.this-page ${name}`)?.textContent ?? '').join(''),
  );
}

test('a click on the toolbar shows the page to the popup, which offers its paper', async ({ extension, feed }) => {
  const title = trendingTitle(feed, 0);
  const popup = await extension.openPopup(await servedPage(extension, feed.trending[0] ?? ''));
  await rowsOf(popup);
  await expect.poll(() => thisPage(popup)).toBe(`This page: ${title}Save`);
  await popup.read((document) => document.querySelector<HTMLElement>('.this-page button')?.click());
  await expect.poll(() => thisPage(popup)).toBe(`This page: ${title}Saved · to read`);
  await expect.poll(() => isSaved(popup, title)).toBe(true);
  await popup.read((document) => document.querySelector<HTMLElement>('.this-page .similar-button')?.click());
  const similar = () => popup.read((document) => document.querySelector('.this-page .similar')?.textContent ?? '');
  await expect.poll(similar).not.toMatch(/^(Comparing …)?$/);
});

test('the key saves the page in front, also when the background was asleep, and ticks', async ({ extension, feed }) => {
  const page = await servedPage(extension, feed.trending[0] ?? '');
  const key = await saveKey(extension);
  await showProfilesMenu(extension);
  await extension.killBackground();
  await extension.pressKeys(key, page);
  await expect.poll(() => badgeText(extension), { intervals: [50] }).toBe('✓');
  expect(await openMenus(extension)).toBe('');
  await expect.poll(() => badgeText(extension), { intervals: [50] }).toBe('');
  const popup = await extension.openPopup();
  await rowsOf(popup);
  await expect.poll(() => isSaved(popup, trendingTitle(feed, 0))).toBe(true);
});

for (const [key, menu] of [
  ['Alt+Shift+S', 'history-menu'],
  ['Alt+Shift+P', 'profiles-menu'],
] as const) {
  test(`${key} is no key for Firefox, which opens a menu on it`, async ({ extension, feed }) => {
    const page = await servedPage(extension, feed.trending[0] ?? '');
    await showProfilesMenu(extension);
    await extension.inside((shortcut) => browser.commands.update({ name: 'save-page', shortcut }), key);
    await extension.pressKeys(key, page);
    await expect.poll(() => openMenus(extension)).toBe(menu);
    expect(await badgeText(extension)).toBe('');
  });
}

test('the welcome and the settings name the key that saves', async ({ extension }) => {
  const key = await saveKey(extension);
  expect(key).not.toBe('');
  const settings = await extension.openPage(extension.built.options ?? '');
  await settings.waitForFunction((words) => document.body.textContent?.includes(words), {}, `${key} saves the paper`);
  const welcome = await extension.openPage('src/welcome/index.html');
  await welcome.waitForSelector('.welcome .is-chief');
  for (let step = 0; step < 2; step++) await welcome.click('.welcome .is-chief');
  await welcome.waitForFunction((words) => document.body.textContent?.includes(words), {}, `${key} saves it`);
});

test('the context menu is there, also after the background slept', async ({ extension }) => {
  await extension.killBackground();
  // A change to an item that is not there would be refused.
  await extension.inside(async () => {
    await browser.contextMenus.update('save-link', {});
    await browser.contextMenus.update('save-page', {});
  });
});
