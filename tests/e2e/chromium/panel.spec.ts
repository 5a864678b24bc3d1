import type { Locator } from '@playwright/test';
import { expectNothingCut } from '../narrow-page.ts';
import { trendingTitle } from '../served-feed.ts';
import { button, paper, papers, tab, wholeList } from './finding.ts';
import { openNarrowPanel } from './narrow-panel.ts';
import { expect, test } from './test.ts';

const PANEL = 'src/panel/index.html';

test('the side panel holds its list at any width without scrolling sideways', async ({ extension }) => {
  const page = await extension.openPage(PANEL, { width: 320, height: 800 });
  for (const view of ['Daily', 'Saved', 'Trending'] as const) {
    await tab(page, view).click();
    await expect(view === 'Saved' ? page.getByText(/nothing saved/i) : papers(page).first()).toBeVisible();
    for (const width of [200, 320, 500, 700]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${view} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test('from 600 px on the panel shows a paper beside the list, and the keyboard goes through both', async ({
  extension,
  feed,
}) => {
  const page = await extension.openPage(PANEL, { width: 599, height: 800 });
  await wholeList(page);
  const [first, second] = [paper(page, trendingTitle(feed, 0)), paper(page, trendingTitle(feed, 1))];
  await button(first, 'Details').click();
  await expect(first.locator('.abstract')).toBeVisible();
  expect(await isBeside(first)).toBe(false);
  await page.setViewportSize({ width: 600, height: 800 });
  await expect.poll(() => isBeside(first)).toBe(true);
  const place = await second.boundingBox();

  await first.focus();
  await page.keyboard.press('j');
  await expect(button(second, 'Details')).toHaveAttribute('aria-expanded', 'true');
  await expect(second.locator('.abstract')).toBeVisible();
  await expect(first.locator('.abstract')).toHaveCount(0);
  expect(await isBeside(second)).toBe(true);
  expect((await second.boundingBox())?.x).toBe(place?.x);
  await page.keyboard.press('Space');
  await expect(page.getByText('Open a paper’s details to read it here.')).toBeVisible();
});

/** Whether the abstract is level with the list and right of it, and not under its row. */
function isBeside(row: Locator): Promise<boolean> {
  return row.evaluate((article) => {
    const abstract = article.querySelector('.abstract')?.getBoundingClientRect();
    const list = article.closest('[role="feed"]')?.getBoundingClientRect();
    return abstract !== undefined && list !== undefined && abstract.left >= list.right;
  });
}

test('nothing of the side panel is cut, from 200 px on', async ({ extension, feed }) => {
  test.slow();
  await expectNothingCut(await openNarrowPanel(extension), extension, feed);
});

test('the side panel stays in step with the popup', async ({ extension, feed }) => {
  const title = trendingTitle(feed, 0);
  const panel = await extension.openPage(PANEL, { width: 400, height: 800 });
  await expect(papers(panel).first()).toBeVisible();
  const popup = await extension.openPage(extension.built.popup);
  await button(paper(popup, title), 'Save').click();
  await expect(button(paper(panel, title), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await button(paper(panel, title), 'Hide').click();
  await expect(paper(popup, title)).toHaveCount(0);
});

test('the popup as a tab of its own is as high as the tab, wide or narrow', async ({ extension }) => {
  const page = await extension.openPage(extension.built.popup, { width: 1000, height: 900 });
  await expect(papers(page).first()).toBeVisible();
  for (const size of [
    { width: 1000, height: 900 },
    { width: 420, height: 900 },
    { width: 700, height: 500 },
  ]) {
    await page.setViewportSize(size);
    const foot = page.getByRole('contentinfo');
    await expect.poll(async () => foot.boundingBox().then((box) => box && box.y + box.height)).toBe(size.height);
  }
});

test('the popup at 200 % zoom keeps every button and the status line in reach', async ({ extension }) => {
  // What 800 × 600, the most a browser gives a popup, has room for at 200 %.
  const page = await extension.openPage(extension.built.popup, { width: 400, height: 300 });
  await expect(papers(page).first()).toBeVisible();
  await expect(page.getByRole('status')).toBeInViewport({ ratio: 1 });
  await expect(button(page, 'Settings')).toBeInViewport({ ratio: 1 });
  await expect(button(papers(page).first(), 'Save')).toBeInViewport({ ratio: 1 });
});

test('the narrowest panel says how many papers its filters hide, also when it is narrowed to a name', async ({
  extension,
}) => {
  const page = await extension.openPage(PANEL, { width: 320, height: 800 });
  await wholeList(page);
  await page
    .getByTitle(/^Only papers of this/)
    .first()
    .click();
  await expect(page.getByTitle('Show all again')).toBeVisible();
  for (const chip of ['Unsaved', 'Project', 'Code', 'New']) await button(page, new RegExp(`^${chip}`)).click();
  const count = page.getByTitle(/filtered out$/);
  await expect(count).toBeInViewport({ ratio: 1 });
  await expect(count).toHaveText(/^\d+ of \d+$/);
});

test('at 200 % zoom half of the popup is left to the list, whatever is open', async ({ extension }) => {
  const page = await extension.openPage(PANEL, { width: 400, height: 300 });
  await tab(page, 'Daily').click();
  const first = papers(page).first();
  await button(first, 'Details').click();
  await button(first, 'Save').click();
  await expect(button(page, 'Undo')).toBeInViewport({ ratio: 1 });
  const box = await page.getByRole('tabpanel').boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(150);
});
