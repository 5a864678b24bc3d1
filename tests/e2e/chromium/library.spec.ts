import type { Download, Locator, Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { keepSaved } from '../keep-saved.ts';
import { trendingEntries, trendingTitle } from '../served-feed.ts';
import { expectNoViolations } from './axe.ts';
import { button, paper, papers } from './finding.ts';
import { expect, test } from './test.ts';

const WIDE = { width: 1280, height: 760 };

test('the panes are as wide as they were dragged, also after a reload, until a double click puts them back', async ({
  extension,
  feed,
}) => {
  await keepSaved(extension, trendingEntries(feed), 1);
  const page = await openLibrary(extension);
  const nav = page.getByRole('navigation');
  const edge = page.getByRole('separator', { name: 'Width of the sidebar' });
  await expect.poll(() => widthOf(nav)).toBe(216);
  await edge.hover();
  await page.mouse.down();
  const { x = 0 } = (await edge.boundingBox()) ?? {};
  await page.mouse.move(x + 34, 300);
  await page.mouse.move(x + 64, 300);
  await page.mouse.up();
  await expect.poll(() => widthOf(nav)).toBeGreaterThan(260);
  const dragged = await widthOf(nav);
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => widthOf(nav)).toBe(dragged + 16);

  await paper(page, trendingTitle(feed, 0)).focus();
  await page.keyboard.press('Space');
  const details = page.getByRole('complementary', { name: trendingTitle(feed, 0) });
  const before = await widthOf(details);
  await page.getByRole('separator', { name: 'Width of the details' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => widthOf(details)).toBe(before + 16);
  await expectNoViolations(page, 'a library with its panes resized');

  await page.reload();
  await expect.poll(() => widthOf(nav)).toBe(dragged + 16);
  await edge.dblclick();
  await expect.poll(() => widthOf(nav)).toBe(216);
});

/** The last line of a row that is looked at ends before its buttons. */
async function expectNothingUnderButtons(row: Locator): Promise<void> {
  const lastEnd = await row
    .locator('.entry-text > :last-child')
    .evaluate((line) => line.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(line).paddingRight));
  const buttons = await row.locator('.entry-buttons').boundingBox();
  expect(lastEnd).toBeLessThanOrEqual(buttons?.x ?? 0);
}

async function widthOf(pane: Locator): Promise<number> {
  return Math.round((await pane.boundingBox())?.width ?? 0);
}

test('the list at work: states, star, tags, note, search, snooze and removal, each with its way back', async ({
  extension,
  feed,
}) => {
  await keepSaved(extension, trendingEntries(feed), 3);
  const [first, second, third] = [0, 1, 2].map((place) => trendingTitle(feed, place)) as [string, string, string];
  const page = await openLibrary(extension);
  await expect(papers(page)).toHaveCount(3);

  await paper(page, first).focus();
  await page.keyboard.press('Space');
  const details = page.getByRole('complementary', { name: first });
  await expect(details).toBeVisible();
  await details.getByRole('button', { name: 'Star' }).click();
  await details.getByLabel('Add a tag').fill('thesis ch. 2');
  await page.keyboard.press('Enter');
  await expect(button(details, 'thesis ch. 2')).toBeVisible();
  await button(details, 'Write a note').click();
  await details.getByRole('textbox', { name: 'Note' }).fill('Compare **budget forcing**, [here](https://arxiv.org/).');
  await page.keyboard.press('Control+Enter');
  await expect(details.locator('strong')).toHaveText('budget forcing');
  await expect(details.getByRole('link', { name: 'here' })).toHaveAttribute('href', 'https://arxiv.org/');
  await button(details, 'Reading').click();
  await expect(paper(page, first)).toHaveCount(0);
  await page.getByRole('button', { name: /^Reading 1/ }).click();
  await expect(paper(page, first)).toBeVisible();
  await page.getByRole('button', { name: /^Starred 1/ }).click();
  await expect(papers(page)).toHaveCount(1);

  await page.getByRole('button', { name: /^All papers/ }).click();
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('forcing budg');
  await expect(papers(page)).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('');
  await expect(papers(page)).toHaveCount(3);

  await paper(page, second).focus();
  await page.keyboard.press('v');
  await page.keyboard.press('j');
  await page.keyboard.press('v');
  await expect(page.getByRole('toolbar', { name: '2 selected' })).toBeVisible();
  await button(page, 'Snooze…').click();
  await button(page, 'In a week').click();
  await expect(page.getByRole('button', { name: /^Snoozed 2/ })).toBeVisible();
  await button(page, 'Undo').click();
  await expect(page.getByRole('button', { name: /^Snoozed 0/ })).toBeVisible();
  await button(page, 'Deselect').click();

  await paper(page, third).focus();
  await page.keyboard.press('s');
  await expect(paper(page, third)).toHaveCount(0);
  await page.getByRole('button', { name: /^Recently removed 1/ }).click();
  await paper(page, third).hover();
  await expectNothingUnderButtons(paper(page, third));
  await button(paper(page, third), 'Save').click();
  await expect(papers(page)).toHaveCount(0);
});

test('papers are moved by keyboard, and stay where they were put', async ({ extension, feed }) => {
  await keepSaved(extension, trendingEntries(feed), 3);
  const page = await openLibrary(extension);
  await expect(papers(page)).toHaveCount(3);
  const before = await titles(page);
  await papers(page).first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  const after = [before[1], before[0], before[2]];
  await expect.poll(() => titles(page)).toEqual(after);
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(after);
});

test('boxes tick one, a range, all and none', async ({ extension, feed }) => {
  await keepSaved(extension, trendingEntries(feed), 4);
  const page = await openLibrary(extension);
  await expect(papers(page)).toHaveCount(4);
  const box = (place: number) => papers(page).nth(place).getByRole('checkbox', { name: 'Select' });
  await box(0).click();
  await box(2).click({ modifiers: ['Shift'] });
  for (const place of [0, 1, 2]) await expect(box(place)).toBeChecked();
  await expect(box(3)).not.toBeChecked();
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await expect(page.getByRole('toolbar', { name: '4 selected' })).toBeVisible();
  await expect(box(3)).toBeChecked();
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  for (const place of [0, 1, 2, 3]) await expect(box(place)).not.toBeChecked();
});

test('everything leaves in every format, and a backup brings it back', async ({ extension, feed }) => {
  await keepSaved(extension, trendingEntries(feed), 3);
  const page = await openLibrary(extension);
  await expect(papers(page)).toHaveCount(3);
  const expected: Readonly<Record<string, RegExp>> = {
    BibTeX: /^@misc\{\w+/,
    RIS: /^TY {2}- /,
    'CSL-JSON': /^\[\n/,
    'Markdown notes': /^PK/,
    CSV: /^id,title/,
    'Backup (JSON)': /^\{\n"app": "paperglance"/,
  };
  let backup = '';
  for (const [format, start] of Object.entries(expected)) {
    await button(page, 'Export').click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByText(format, { exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), button(dialog, 'Save file').click()]);
    const text = await textOf(download);
    expect(text, format).toMatch(start);
    if (format === 'Backup (JSON)') backup = text;
    await expect(dialog).toHaveCount(0);
  }

  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await button(page, 'Remove').click();
  await expect(papers(page)).toHaveCount(0);
  await page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByLabel('From a file').setInputFiles({ name: 'b.json', mimeType: '', buffer: Buffer.from(backup) });
  await expect(dialog.getByText('3 papers will be updated')).toBeVisible();
  await expect(papers(page)).toHaveCount(0);
  await button(dialog, 'Import 3 papers').click();
  await expect(papers(page)).toHaveCount(3);
  await expect(paper(page, trendingTitle(feed, 0))).toBeVisible();
});

test('a file of another kind is refused in words, and a pasted list shows first what would change', async ({
  extension,
}) => {
  const page = await openLibrary(extension);
  await page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const gzip = Buffer.from([0x1f, 0x8b, 8, 0, 0]);
  await dialog.getByLabel('From a file').setInputFiles({ name: 'x.bib', mimeType: '', buffer: gzip });
  await expect(dialog.getByRole('alert')).toHaveText(/no text.*Nothing was changed/);
  await dialog.getByLabel('Or paste it here').fill('1706.03762\nnothing here\nhttps://arxiv.org/abs/2501.19393v2');
  await button(dialog, 'Preview').click();
  await expect(dialog.getByText('2 papers will be added')).toBeVisible();
  await expect(dialog.getByText('1 entry is passed over')).toBeVisible();
  await button(dialog, 'Import 2 papers').click();
  await expect(papers(page)).toHaveCount(2);
  await button(page, 'Undo').click();
  await expect(papers(page)).toHaveCount(0);
});

test('axe finds nothing', async ({ extension, feed }) => {
  await keepSaved(extension, trendingEntries(feed), 4);
  const page = await openLibrary(extension);
  await expect(papers(page)).toHaveCount(4);
  await papers(page).first().focus();
  await page.keyboard.press('Space');
  const details = page.getByRole('complementary');
  await details.getByLabel('Add a tag').fill('agents');
  await page.keyboard.press('Enter');
  await expect(button(details, 'agents')).toBeVisible();
  await expectNoViolations(page, 'list and details');
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await expectNoViolations(page, 'papers selected');
  await button(page, 'Deselect').click();
  for (const name of ['Import', 'Export', 'Keys']) {
    await page.getByRole('banner').getByRole('button', { name }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await expectNoViolations(page, name);
    await page.keyboard.press('Escape');
  }
  await button(page, 'Edit tags').click();
  await expectNoViolations(page, 'tags');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Done 0/ }).click();
  await expect(page.getByText('Nothing finished yet')).toBeVisible();
  await expectNoViolations(page, 'an empty shelf');
});

function openLibrary(extension: ChromiumExtension): Promise<Page> {
  return extension.openPage('src/library/index.html', WIDE);
}

function titles(page: Page): Promise<(string | null)[]> {
  return papers(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
}

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('latin1');
}
