import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { backupIn } from '../backup-in.ts';
import { firstRefresh } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { button, clickAway, paper, papers } from './finding.ts';
import { expect, test } from './test.ts';

test.use({ sites: ['arxiv.org'] });

const WIDE = { width: 1280, height: 760 };

test('saved from an arXiv tab, tagged, noted, read, finished, exported, and brought back on an empty machine', async ({
  feed,
  launch,
  install,
  profile,
}, testInfo) => {
  const [late] = feed.late;
  const [id = '', title = ''] = [late?.paper.id, late?.title];
  const first = await launch({ profileDir: profile.dir });
  // Known to the service, but in no list that was fetched: it is kept at once and looked up then.
  feed.release();
  const tab = await first.context.newPage();
  await tab.goto(`https://arxiv.org/abs/${id}v2`);
  const popup = await first.openPopup(tab);
  const bar = popup.page.getByRole('region', { name: /this page/i });
  await expect(bar).toContainText(`This page: ${title}`);
  await button(bar, 'Save').click();
  await expect(button(bar, 'Saved · to read')).toBeVisible();
  const other = trendingTitle(feed, 0);
  await paper(popup.page, other).hover();
  await button(paper(popup.page, other), 'Hide').click();
  await expect(paper(popup.page, other)).toHaveCount(0);
  await expect(popup.page.getByText(`Hidden: ${other}`)).toBeVisible();

  const opened = first.context.waitForEvent('page');
  await clickAway(button(popup.page, 'Open library'));
  await expect(papers(await opened)).toHaveCount(1);
  await first.close();

  // The next morning.
  const extension = await launch({ profileDir: profile.dir });
  const library = await extension.openPage('src/library/index.html', WIDE);
  await button(paper(library, title), 'Details').click();
  const details = library.getByRole('complementary', { name: title });
  await expect(details.getByText('Little is known of this paper yet')).toHaveCount(0);
  await details.getByLabel('Add a tag').fill('thesis');
  await library.keyboard.press('Enter');
  await button(details, 'Write a note').click();
  await details.getByRole('textbox', { name: 'Note' }).fill('See **section 3**.');
  await library.keyboard.press('Control+Enter');
  await expect(details.locator('strong')).toHaveText('section 3');
  const read = extension.context.waitForEvent('page');
  await details.getByRole('link', { name: 'arXiv' }).click();
  await expect.poll(async () => (await read).url()).toBe(`https://arxiv.org/abs/${id}`);
  await library.bringToFront();
  for (const state of ['Reading', 'Done']) {
    await button(details, state).click();
    await expect(button(details, state)).toHaveAttribute('aria-pressed', 'true');
  }

  const bibtex = await exported(library, 'BibTeX', testInfo.outputPath('papers.bib'));
  expect(readFileSync(bibtex, 'utf8')).toMatch(new RegExp(`eprint\\s*= \\{${id}\\}`));
  const file = await exported(library, 'Backup (JSON)', testInfo.outputPath('backup.json'));
  const before = backupIn(file);
  expect(before.saved).toMatchObject([{ id, state: 'done', tags: ['thesis'], note: 'See **section 3**.' }]);
  expect(before.saved[0]).not.toHaveProperty('incomplete');
  await extension.close();

  const empty = await install();
  await firstRefresh(empty);
  const again = await empty.openPage('src/library/index.html', WIDE);
  await expect(again.getByText('Nothing to read')).toBeVisible();
  await again.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  const dialog = again.getByRole('dialog', { name: 'Import' });
  await dialog.getByLabel('From a file').setInputFiles(file);
  await expect(dialog.getByText('1 paper will be added')).toBeVisible();
  await button(dialog, 'Import 1 paper').click();
  await again.getByRole('button', { name: /^Done 1/ }).click();
  await button(paper(again, title), 'Details').click();
  const restored = again.getByRole('complementary', { name: title });
  await expect(button(restored, 'thesis')).toBeVisible();
  await expect(restored.locator('strong')).toHaveText('section 3');
  await again.getByRole('button', { name: /^Hidden 1/ }).click();
  await expect(again.getByRole('link', { name: other })).toBeVisible();

  const after = backupIn(await exported(again, 'Backup (JSON)', testInfo.outputPath('again.json')));
  expect(after.saved).toEqual(before.saved);
  const marked = new Map(after.marks.map((mark) => [mark.id, mark]));
  for (const mark of before.marks) {
    const { listedAt, readAt, hiddenAt } = mark;
    expect(marked.get(mark.id)).toMatchObject({ listedAt, ...(readAt && { readAt }), ...(hiddenAt && { hiddenAt }) });
  }
  expect(after.observations).toEqual(expect.arrayContaining([...before.observations]));
});

/** Leaves by the real dialog; answers with where the file is. */
async function exported(page: Page, format: string, to: string): Promise<string> {
  await button(page, 'Export').click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText(format, { exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(dialog, 'Save file').click()]);
  await download.saveAs(to);
  await expect(dialog).toHaveCount(0);
  return to;
}
