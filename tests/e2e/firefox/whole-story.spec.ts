import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { FirefoxExtension } from '../../../tools/browsers/firefox.ts';
import { until } from '../../../tools/browsers/until.ts';
import { backupIn } from '../backup-in.ts';
import { firstRefresh } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { exported } from './exported-file.ts';
import { pressOn, rowsOf } from './reading.ts';
import { expect, test } from './test.ts';

test.use({ sites: ['arxiv.org'] });

test('saved from an arXiv tab, tagged, noted, read, finished, exported, and brought back on an empty machine', async ({
  feed,
  launch,
}, testInfo) => {
  const [late] = feed.late;
  const [id = '', title = ''] = [late?.paper.id, late?.title];
  const downloadsDir = testInfo.outputPath('downloads');
  mkdirSync(downloadsDir);
  const extension = await launch({ downloadsDir });
  await firstRefresh(extension);
  feed.release();
  const tab = await extension.browser.newPage();
  await tab.goto(`https://arxiv.org/abs/${id}v2`);
  const popup = await extension.openPopup(tab);
  await rowsOf(popup);
  const bar = () =>
    popup.read((document) =>
      ['p', 'button'].map((name) => document.querySelector(`.this-page ${name}`)?.textContent ?? '').join(''),
    );
  await expect.poll(bar).toBe(`This page: ${title}Save`);
  await popup.read((document) => document.querySelector<HTMLElement>('.this-page button')?.click());
  await expect.poll(bar).toBe(`This page: ${title}Saved · to read`);
  const other = trendingTitle(feed, 0);
  await pressOn(popup, other, 'Hide');
  await expect.poll(async () => (await rowsOf(popup)).map((row) => row.title)).not.toContain(other);
  await popup.close();

  const library = await openLibrary(extension);
  const details = `aside[aria-label="${title}"]`;
  await library.locator(`article[aria-label="${title}"] button[aria-label="Details"]`).click();
  await library.locator(`${details} input[aria-label="Add a tag"]`).fill('thesis');
  await library.keyboard.press('Enter');
  await library.waitForSelector(`${details} ::-p-text(thesis)`);
  await library.locator(`${details} ::-p-text(Write a note)`).click();
  await library.locator(`${details} textarea`).fill('See **section 3**.');
  await library.keyboard.press('Escape');
  await library.waitForSelector(`${details} strong ::-p-text(section 3)`);
  await library.locator(`${details} a ::-p-text(arXiv)`).click();
  await until('the paper is read', async () =>
    (await extension.browser.pages()).find((page) => page.url() === `https://arxiv.org/abs/${id}`),
  );
  await library.bringToFront();
  for (const state of ['Reading', 'Done']) {
    await library.locator(`${details} .segments button ::-p-text(${state})`).click();
    await library.waitForSelector(`${details} button[aria-pressed="true"] ::-p-text(${state})`);
  }

  const bibtex = await exported(library, 'BibTeX', downloadsDir);
  expect(readFileSync(bibtex, 'utf8')).toMatch(new RegExp(`eprint\\s*= \\{${id}\\}`));
  const file = await exported(library, 'Backup (JSON)', downloadsDir);
  const before = backupIn(file);
  expect(before.saved).toMatchObject([{ id, state: 'done', tags: ['thesis'], note: 'See **section 3**.' }]);
  expect(before.saved[0]).not.toHaveProperty('incomplete');
  await extension.close();

  const empty = await launch({ downloadsDir });
  await firstRefresh(empty);
  const again = await openLibrary(empty);
  await again.waitForSelector('::-p-text(Nothing to read)');
  await again.locator('header ::-p-aria([name="Import"][role="button"])').click();
  const input = await again.waitForSelector('dialog input[type="file"]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await again.waitForSelector('dialog ::-p-text(1 paper will be added)');
  await again.locator('dialog ::-p-text(Import 1 paper)').click();
  await again.locator('nav ::-p-text(Done)').click();
  await again.locator(`article[aria-label="${title}"] button[aria-label="Details"]`).click();
  await again.waitForSelector(`${details} ::-p-text(thesis)`);
  await again.waitForSelector(`${details} strong ::-p-text(section 3)`);
  await again.locator('nav ::-p-text(Hidden)').click();
  await again.waitForSelector(`.hidden-list ::-p-text(${other})`);

  const after = backupIn(await exported(again, 'Backup (JSON)', downloadsDir));
  expect(after.saved).toEqual(before.saved);
  expect(after.observations).toEqual(expect.arrayContaining([...before.observations]));
});

async function openLibrary(extension: FirefoxExtension): Promise<Page> {
  const page = await extension.openPage('src/library/index.html', { width: 1280, height: 760 });
  await page.waitForSelector('nav');
  return page;
}
