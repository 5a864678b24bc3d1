import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { keepSaved } from '../keep-saved.ts';
import { type ServedFeed, trendingEntries } from '../served-feed.ts';
import { expectNoViolations } from './axe.ts';
import { button, papers } from './finding.ts';
import { expect, test } from './test.ts';

declare const chrome: { permissions: { request: () => Promise<boolean> } };

test('papers that are picked move together, by drag and by key, and keep their order', async ({ extension, feed }) => {
  const page = await libraryOf(extension, feed, 4);
  const [a, b, c, d] = await titles(page);
  await papers(page).nth(0).focus();
  await page.keyboard.press('v');
  await papers(page).nth(2).focus();
  await page.keyboard.press('v');
  await papers(page)
    .nth(2)
    .dragTo(papers(page).nth(3), { targetPosition: { x: 300, y: 40 } });
  await expect.poll(() => titles(page)).toEqual([b, d, a, c]);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titles(page)).toEqual([b, a, c, d]);
  await button(page, 'Undo').click();
  await expect.poll(() => titles(page)).toEqual([b, d, a, c]);
  await page.reload();
  await expect.poll(() => titles(page)).toEqual([b, d, a, c]);
});

test('s takes all that are picked off the list, and puts them back from the shelf', async ({ extension, feed }) => {
  const page = await libraryOf(extension, feed, 3);
  await papers(page).first().focus();
  await page.keyboard.press('a');
  await page.keyboard.press('s');
  await expect(papers(page)).toHaveCount(0);
  await button(page.getByRole('navigation'), /^Recently removed 3/).click();
  await papers(page).first().focus();
  await page.keyboard.press('a');
  await page.keyboard.press('s');
  await expect(papers(page)).toHaveCount(0);
  await button(page.getByRole('navigation'), /^To read 3/).click();
  await expect(papers(page)).toHaveCount(3);
});

test('beside open details all that can be done to picked papers is in reach, wide or narrow', async ({
  extension,
  feed,
}) => {
  const page = await libraryOf(extension, feed, 2);
  await papers(page).first().focus();
  await page.keyboard.press('Space');
  const details = page.getByRole('complementary', { name: (await titles(page))[0] ?? '' });
  await page.keyboard.press('v');
  const bar = page.getByRole('toolbar', { name: '1 selected' });
  for (const width of [1280, 900, 700, 420]) {
    await page.setViewportSize({ width, height: 760 });
    await expect(details).toBeVisible();
    await expect(bar).toBeVisible();
    for (const one of await bar.getByRole('button').all()) await one.click({ trial: true });
  }
});

test('what is like several picked papers stands in a dialog, and a click opens it', async ({ extension, feed }) => {
  const page = await libraryOf(extension, feed, 3);
  await papers(page).first().focus();
  await page.keyboard.press('a');
  await button(page.getByRole('toolbar', { name: '3 selected' }), 'Similar papers').click();
  const dialog = page.getByRole('dialog', { name: 'Similar papers' });
  await expect(dialog.getByText('3 selected')).toBeVisible();
  await expect(
    dialog.getByRole('listitem').or(dialog.getByText('No paper here has enough in common')).first(),
  ).toBeVisible();
  await expectNoViolations(page, 'papers like several');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('an empty library has nothing to export, and says so; its backup still holds the settings', async ({
  extension,
  feed,
}) => {
  const page = await libraryOf(extension, feed, 0);
  await button(page, 'Export').click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByLabel('Which papers')).toBeFocused();
  await expect(dialog.getByText('no paper to export')).toBeVisible();
  for (const name of ['Save file', 'Copy', 'Send to Zotero']) await expect(button(dialog, name)).toBeDisabled();
  await dialog.getByText('Backup (JSON)', { exact: true }).click();
  await expect(button(dialog, 'Save file')).toBeEnabled();
});

test('the sheet of keys begins where it is read', async ({ extension, feed }) => {
  const page = await libraryOf(extension, feed, 1);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' }).getByRole('heading', { name: 'Keys' })).toBeFocused();
});

test('without Zotero the way by a file is chosen, and said why', async ({ extension, feed }) => {
  const page = await libraryOf(extension, feed, 1);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  for (const [isAllowed, why] of [
    [true, 'Zotero does not answer'],
    [false, 'does not let Paperglance speak'],
  ] as const) {
    // Headless, nobody can answer the browser's question.
    await page.evaluate((answer) => {
      chrome.permissions.request = async () => answer;
    }, isAllowed);
    await button(page, 'Export').click();
    // The way that was chosen last is kept, and is to be chosen anew.
    await dialog.getByText('BibTeX', { exact: true }).click();
    await button(dialog, 'Send to Zotero').click();
    await expect(dialog.getByRole('alert')).toContainText(why);
    await expect(dialog.getByRole('radio', { name: 'RIS' })).toBeChecked();
    const [download] = await Promise.all([page.waitForEvent('download'), button(dialog, 'Save file').click()]);
    expect(download.suggestedFilename()).toMatch(/\.ris$/);
    await expect(dialog).toHaveCount(0);
  }
});

async function libraryOf(extension: ChromiumExtension, feed: ServedFeed, count: number): Promise<Page> {
  await keepSaved(extension, trendingEntries(feed), count);
  const page = await extension.openPage('src/library/index.html', { width: 1280, height: 760 });
  await expect(papers(page)).toHaveCount(count);
  return page;
}

function titles(page: Page): Promise<(string | null)[]> {
  return papers(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
}
