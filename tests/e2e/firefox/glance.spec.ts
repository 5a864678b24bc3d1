import type { Page } from 'puppeteer-core';
import { until } from '../../../tools/browsers/until.ts';
import { refreshAgain } from '../refreshing.ts';
import { newestDay, papersOf, trendingTitle } from '../served-feed.ts';
import { expect, test } from './test.ts';

test('a day is triaged by keyboard, and every step taken back', async ({ extension, feed }) => {
  const page = await extension.openPage(extension.built.popup);
  await page.waitForSelector(ROWS);
  const [first = '', second = ''] = [0, 1].map((place) => trendingTitle(feed, place).replace(/\s+/g, ' '));
  await page.keyboard.press('j');
  await expect.poll(() => focusedTitle(page)).toBe(first);
  await page.keyboard.press('s');
  await expect.poll(() => pressed(page, first)).toBe('true');
  await page.keyboard.press('u');
  await expect.poll(() => pressed(page, first)).toBe('false');
  await page.keyboard.press('x');
  await expect.poll(() => focusedTitle(page)).toBe(second);
  await expect.poll(() => titles(page)).not.toContain(first);
  await page.keyboard.press('u');
  await expect.poll(async () => (await titles(page))[0]).toBe(first);
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('article [aria-expanded="true"]');

  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('[role="combobox"]:focus');
  await page.keyboard.type('daily');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="tab"][aria-selected="true"]::-p-text(Daily)');
});

test('new papers wait behind a button, and come in on request', async ({ extension, feed }) => {
  const page = await extension.openPage(extension.built.popup);
  await page.waitForSelector(ROWS);
  const before = await titles(page);
  feed.release();
  await refreshAgain(extension);
  const pill = await page.waitForSelector('::-p-text(3 new papers)');
  expect(before.slice(0, 20)).toEqual((await titles(page)).slice(0, 20));
  await pill?.click();
  await expect.poll(() => titles(page)).toEqual(expect.arrayContaining(feed.late.map(({ title }) => title)));
});

test('search finds at once, asks on request, and the page comes back as it was left', async ({ extension, feed }) => {
  const page = await extension.openPage(extension.built.popup);
  await page.waitForSelector(ROWS);
  await page.keyboard.press('/');
  await page.keyboard.type('reinforcment lear');
  await page.waitForSelector('mark');
  const found = await titles(page);
  expect(found.length).toBeLessThan(50);
  await until('the page is written down', async () => {
    const left = await extension.inside(async () => (await browser.storage.local.get('left')).left);
    return left?.state?.search?.query === 'reinforcment lear' ? left : undefined;
  });
  await page.close();

  const again = await extension.openPage(extension.built.popup);
  await again.waitForSelector('mark');
  expect(await titles(again)).toEqual(found);
  await (await again.waitForSelector('button::-p-text(Search Hugging Face)'))?.click();
  await feed.waitForRequest(({ path }) => path === '/api/papers/search');
});

test('a long search is drawn as far as it is read, and by key to its very end', async ({ extension }) => {
  const page = await extension.openPage(extension.built.popup);
  await page.waitForSelector(ROWS);
  await page.keyboard.press('/');
  await page.keyboard.type('a');
  await page.waitForSelector(`${ROWS}[aria-setsize="100"]`);
  const drawn = async () => (await titles(page)).length;
  // In sight, and once the typing pauses a page more.
  await expect.poll(drawn).toBeGreaterThan(10);
  expect(await drawn()).toBeLessThan(20);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('G');
  await expect.poll(drawn).toBe(100);
  expect(await focusedTitle(page)).toBe((await titles(page)).at(-1));
});

test('days and months are fetched when asked for, and the sidebar shows the same list', async ({ extension, feed }) => {
  const day = newestDay(feed);
  const page = await extension.openPage('src/panel/index.html', { width: 360, height: 800 });
  await page.waitForSelector(ROWS);
  await page.keyboard.press('2');
  await expect.poll(async () => (await titles(page)).length).toBe(papersOf(feed, day).length);
  await (await page.waitForSelector('button::-p-text(Month)'))?.click();
  await feed.waitForRequest(({ query }) => query.month === day.slice(0, 7));
  const ofMonth = feed.entries.filter(({ paper }) => paper.submittedOnDailyAt?.startsWith(day.slice(0, 7)));
  await expect.poll(async () => (await titles(page)).length).toBe(ofMonth.length);
});

const ROWS = '[role="feed"] > article';

function titles(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('${ROWS}')].map((row) => row.ariaLabel)`) as Promise<string[]>;
}

function focusedTitle(page: Page): Promise<string | null> {
  return page.evaluate(`document.activeElement.closest('article')?.ariaLabel ?? null`) as Promise<string | null>;
}

/** Whether a paper's Save button is pressed. */
function pressed(page: Page, title: string): Promise<string | null> {
  const find = `[...document.querySelectorAll('${ROWS}')].find((row) => row.ariaLabel === ${JSON.stringify(title)})`;
  return page.evaluate(`${find}.querySelector('[aria-label="Save"]').ariaPressed`) as Promise<string | null>;
}

/** What the functions above find inside the extension. */
declare const browser: {
  readonly storage: {
    readonly local: { get(key: string): Promise<{ left?: { state?: { search?: { query?: string } } } }> };
  };
};
