import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { backupIn } from '../backup-in.ts';
import { keepSaved } from '../keep-saved.ts';
import { trendingEntries, trendingTitle } from '../served-feed.ts';
import { button, paper, papers } from './finding.ts';
import { expect, test } from './test.ts';

const WIDE = { width: 1280, height: 760 };

test('a backup takes the place of the list, whose own backup is saved first, and undo brings it back', async ({
  extension,
  feed,
}, testInfo) => {
  const [first = '', second = ''] = [0, 1].map((place) => trendingTitle(feed, place).replace(/\s+/g, ' '));
  await save(extension, 0);
  const page = await openLibrary(extension);
  await expect(papers(page)).toHaveCount(1);
  const old = testInfo.outputPath('old.json');
  await button(page, 'Export').click();
  const exporting = page.getByRole('dialog', { name: 'Export' });
  await exporting.getByText('Backup (JSON)', { exact: true }).click();
  await savedBy(page, old, () => button(exporting, 'Save file').click());

  await save(extension, 1);
  await expect(papers(page)).toHaveCount(2);
  await paper(page, second).focus();
  await page.keyboard.press('Shift+Digit2');
  await button(page.getByRole('navigation'), /^Reading 1/).click();
  await page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByLabel('From a file').setInputFiles(old);
  await dialog.getByText('Replace everything').click();
  await expect(dialog.getByText('replaced by the backup’s 1 paper')).toBeVisible();
  const before = testInfo.outputPath('before.json');
  await savedBy(page, before, () => button(dialog, 'Save a backup and replace').click());
  expect(
    backupIn(before)
      .saved.map((saved) => [saved.paper.title, saved.state])
      .sort(),
  ).toEqual(
    [
      [first, 'to-read'],
      [second, 'reading'],
    ].sort(),
  );
  await button(page.getByRole('navigation'), /^All papers 1/).click();
  await expect(paper(page, first)).toBeVisible();
  await expect(page.getByText('A backup of the one before was saved first')).toBeVisible();

  await button(page, 'Undo').click();
  await expect(papers(page)).toHaveCount(2);
  await expect(button(page.getByRole('navigation'), /^Reading 1/)).toBeVisible();
});

test('papers are dragged to another place, and stay there', async ({ extension, feed }) => {
  await keepSaved(extension, trendingEntries(feed), 3);
  const page = await openLibrary(extension);
  await expect(papers(page)).toHaveCount(3);
  const [a, b, c] = await titles(page);
  await papers(page)
    .nth(0)
    .dragTo(papers(page).nth(2), { targetPosition: { x: 300, y: 40 } });
  await expect.poll(() => titles(page)).toEqual([b, c, a]);
  await papers(page)
    .nth(2)
    .dragTo(papers(page).nth(1), { targetPosition: { x: 300, y: 4 } });
  await expect.poll(() => titles(page)).toEqual([b, a, c]);
  await page.reload();
  await expect.poll(() => titles(page)).toEqual([b, a, c]);
});

test('a database that can’t be opened leaves the second copy to be read, and taken elsewhere', async ({
  extension,
  feed,
}, testInfo) => {
  await save(extension, 0);
  await expect.poll(() => mirrored(extension)).toBe(1);
  const page = await extension.openPage('manifest.json', WIDE);
  await page.addInitScript(breakDatabases);
  await page.goto(extension.url('src/library/index.html'));
  await expect(page.getByText('it can be read, not changed')).toBeVisible();
  await expect(paper(page, trendingTitle(feed, 0))).toBeVisible();
  await expect(button(page.getByRole('navigation'), /^To read 1/)).toBeVisible();
  await paper(page, trendingTitle(feed, 0)).focus();
  await page.keyboard.press('Shift+Digit3');
  await expect(page.getByText('That didn’t work')).toBeVisible();
  await expect(papers(page)).toHaveCount(1);

  await page.getByRole('alert').getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('Backup (JSON)', { exact: true }).click();
  const file = testInfo.outputPath('rescued.json');
  await savedBy(page, file, () => button(dialog, 'Save file').click());
  expect(backupIn(file).saved).toMatchObject([{ paper: { title: trendingTitle(feed, 0) }, state: 'to-read' }]);
});

test('from right to left the page is its own mirror image, and nothing sticks out', async ({ extension, feed }) => {
  await keepSaved(extension, trendingEntries(feed), 3);
  const page = await openLibrary(extension);
  await papers(page).first().focus();
  await page.keyboard.press('Space');
  const [first] = await titles(page);
  const details = page.getByRole('complementary', { name: first ?? '' });
  await expect(details).toBeVisible();
  const places = () => [page.getByRole('navigation'), page.getByRole('main'), details];
  const across = async () => Promise.all(places().map(async (one) => (await one.boundingBox()) ?? { x: 0, width: 0 }));
  const before = await across();
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const after = await across();
  for (const [index, { x, width }] of before.entries()) {
    expect.soft(after[index]?.x).toBeCloseTo(WIDE.width - x - width, 0);
    expect.soft(after[index]?.width).toBeCloseTo(width, 0);
  }
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(WIDE.width);
  const sticksOut = await page.evaluate(() =>
    [...document.querySelectorAll('nav, main, aside')]
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map(({ className }) => className),
  );
  expect(sticksOut).toEqual([]);
});

test('on paper the list is papers and nothing to press', async ({ extension, feed }, testInfo) => {
  await keepSaved(extension, trendingEntries(feed), 4);
  const page = await openLibrary(extension);
  await expect(papers(page)).toHaveCount(4);
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.emulateMedia({ media: 'print' });
  for (const row of await papers(page).all()) await expect(row.getByRole('heading')).toBeVisible();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('checkbox').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('navigation')).toBeHidden();
  const file = testInfo.outputPath('list.pdf');
  await page.pdf({ path: file });
  expect(readFileSync(file, 'latin1')).toMatch(/^%PDF-/);
});

async function save(extension: ChromiumExtension, place: number): Promise<void> {
  const page = await extension.openPage(extension.built.popup);
  const toggle = button(papers(page).nth(place), 'Save');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await page.close();
}

function openLibrary(extension: ChromiumExtension): Promise<Page> {
  return extension.openPage('src/library/index.html', WIDE);
}

function titles(page: Page): Promise<(string | null)[]> {
  return papers(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
}

async function savedBy(page: Page, to: string, act: () => Promise<void>): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  await download.saveAs(to);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** How many papers the second copy has. */
function mirrored(extension: ChromiumExtension): Promise<number> {
  return extension.inside(
    async () => Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('mirror:')).length,
  );
}

/** As Chromium does when the files are beyond repair, and there is no other place either. */
function breakDatabases(): void {
  IDBFactory.prototype.open = () => {
    const request = new EventTarget() as IDBOpenDBRequest;
    Object.defineProperty(request, 'error', { value: new DOMException('Internal error', 'UnknownError') });
    request.addEventListener('error', (event) => request.onerror?.(event));
    setTimeout(() => request.dispatchEvent(new Event('error', { cancelable: true })));
    return request;
  };
}

declare const chrome: { readonly storage: { readonly local: { get(keys: null): Promise<Record<string, unknown>> } } };
