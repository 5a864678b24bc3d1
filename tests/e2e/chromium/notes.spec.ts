import type { Locator, Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { keepSaved } from '../keep-saved.ts';
import { type ServedFeed, trendingEntries, trendingTitle } from '../served-feed.ts';
import { button, paper } from './finding.ts';
import { expect, test } from './test.ts';

const WIDE = { width: 1280, height: 760 };

test('a note outlives a reload, the way back and a closed window, however soon they come', async ({
  extension,
  feed,
}) => {
  const title = await saveOne(extension, feed);
  const page = await openLibrary(extension);
  await typeNote(page, title, 'Reloaded.');
  await page.reload();
  await expect(noteLine(page, title)).toHaveText('Reloaded.');

  await page.goto(extension.url('src/options/index.html'));
  await page.goto(extension.url('src/library/index.html'));
  await typeNote(page, title, ' Went back.');
  await page.goBack();
  await page.goForward();
  await expect(noteLine(page, title)).toHaveText('Reloaded. Went back.');

  await typeNote(page, title, ' Closed.');
  await page.close();
  const again = await openLibrary(extension);
  await expect(noteLine(again, title)).toHaveText('Reloaded. Went back. Closed.');
});

test('a note is in other windows while it is being written, and one word takes all of it back', async ({
  extension,
  feed,
}) => {
  const title = await saveOne(extension, feed);
  const page = await openLibrary(extension);
  const other = await openLibrary(extension);
  await typeNote(page, title, 'First.');
  await expect(noteLine(other, title)).toHaveText('First.');
  await page.keyboard.type(' Second.');
  await expect(noteLine(other, title)).toHaveText('First. Second.');
  await expect(page.getByText('Note kept.')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Note kept.')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(noteLine(other, title)).toHaveCount(0);
});

test('of two windows that have a note open neither erases the other’s words', async ({ extension, feed }) => {
  const title = await saveOne(extension, feed);
  const page = await openLibrary(extension);
  const other = await openLibrary(extension);

  await openNote(page, title);
  await typeNote(other, title, 'From the other window.');
  await other.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('From the other window.');
  await page.keyboard.press('Escape');
  await expect(noteLine(page, title)).toHaveText('From the other window.');
  await expect(page.getByText('Note kept.')).toHaveCount(0);

  await typeNote(page, title, '\nMine.');
  await expect(details(other, title)).toContainText('Mine.');
  await openNote(other, title);
  await field(other).press('ControlOrMeta+Home');
  await other.keyboard.type('Theirs. ');
  await other.keyboard.press('Escape');
  await page.keyboard.type(' And on.');
  await page.keyboard.press('Escape');
  await expect(details(page, title).locator('.note-view')).toHaveText('Theirs. From the other window.Mine. And on.');
});

test('on the shelf of what was removed notes and tags are kept too, also of a paper removed meanwhile', async ({
  extension,
  feed,
}) => {
  const title = await saveOne(extension, feed);
  const page = await openLibrary(extension);
  const other = await openLibrary(extension);
  await typeNote(page, title, 'Begun on the list.');
  await paper(other, title).focus();
  await other.keyboard.press('s');
  await expect(button(details(page, title), 'Put back')).toBeVisible();
  await page.keyboard.type(' Ended on the shelf.');
  await page.keyboard.press('Control+Enter');
  await button(page.getByRole('navigation'), /^Recently removed 1/).click();
  await expect(noteLine(page, title)).toHaveText('Begun on the list. Ended on the shelf.');

  await typeNote(page, title, ' And more.');
  await page.keyboard.press('Control+Enter');
  await expect(noteLine(page, title)).toHaveText('Begun on the list. Ended on the shelf. And more.');
  await details(page, title).getByLabel('Add a tag').fill('late');
  await page.keyboard.press('Enter');
  await expect(button(details(page, title), 'late')).toBeVisible();
});

test('a note that can’t be written stays in its field, and is there again after a reload', async ({
  extension,
  feed,
}) => {
  const title = await saveOne(extension, feed);
  const page = await openLibrary(extension);
  await expect(paper(page, title)).toBeVisible();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The list is read-only.', 'ReadOnlyError');
    };
  });
  await typeNote(page, title, 'Not lost.');
  await page.keyboard.press('Escape');
  await expect(page.getByText('That didn’t work')).toBeVisible();
  await expect(field(page)).toHaveValue('Not lost.');
  await button(details(page, title), 'Close').click();
  await expect(details(page, title)).toHaveCount(0);
  await paper(page, title).focus();
  await page.keyboard.press('Space');
  await expect(field(page)).toHaveValue('Not lost.');
  await page.reload();
  await expect(noteLine(page, title)).toHaveText('Not lost.');
});

async function saveOne(extension: ChromiumExtension, feed: ServedFeed): Promise<string> {
  await keepSaved(extension, trendingEntries(feed), 1);
  return trendingTitle(feed, 0);
}

function openLibrary(extension: ChromiumExtension): Promise<Page> {
  return extension.openPage('src/library/index.html', WIDE);
}

function details(page: Page, title: string): Locator {
  return page.getByRole('complementary', { name: title });
}

function field(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Note' });
}

function noteLine(page: Page, title: string): Locator {
  return paper(page, title).locator('.entry-note');
}

async function openNote(page: Page, title: string): Promise<void> {
  await paper(page, title).focus();
  await page.keyboard.press('w');
  await expect(field(page)).toBeFocused();
}

async function typeNote(page: Page, title: string, text: string): Promise<void> {
  await openNote(page, title);
  await page.keyboard.type(text);
}
