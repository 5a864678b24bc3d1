import type { Page } from '@playwright/test';
import { refreshAgain } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { anotherList, button, newPapers, paper, papers, tab } from './finding.ts';
import { expect, test } from './test.ts';

test.describe('a day is triaged without the mouse', () => {
  test('g, G, arrows and 1 to 3 go everywhere', async ({ extension, feed }) => {
    const page = await opened(extension);
    await page.keyboard.press('g');
    await expect(paper(page, trendingTitle(feed, 0))).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(paper(page, trendingTitle(feed, 1))).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(paper(page, trendingTitle(feed, 0))).toBeFocused();
    await page.keyboard.press('G');
    await expect(papers(page).last()).toBeFocused();
    for (const [key, view] of [
      ['2', 'Daily'],
      ['3', 'Saved'],
      ['1', 'Trending'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(tab(page, view)).toHaveAttribute('aria-selected', 'true');
    }
  });

  test('Space and the arrows unfold, s saves, x hides, and u takes each back', async ({ extension, feed }) => {
    const page = await opened(extension);
    const first = paper(page, trendingTitle(feed, 0));
    await page.keyboard.press('j');
    const isOpen = (answer: string) => expect(button(first, 'Details')).toHaveAttribute('aria-expanded', answer);
    await page.keyboard.press('Space');
    await isOpen('true');
    await page.keyboard.press('ArrowLeft');
    await isOpen('false');
    await page.keyboard.press('ArrowRight');
    await isOpen('true');

    await page.keyboard.press('s');
    await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('u');
    await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('s');
    await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('s');
    await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('u');
    await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'true');

    await page.keyboard.press('x');
    await page.keyboard.press('x');
    await expect(first).toHaveCount(0);
    await expect(papers(page).first()).toBeFocused();
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await expect(papers(page).first()).toHaveAccessibleName(trendingTitle(feed, 0));
    await expect(first).toBeFocused();
  });

  test('m marks what is above as seen, and u brings the labels back', async ({ extension, feed }) => {
    feed.release();
    await refreshAgain(extension);
    const page = await opened(extension);
    await expect(newPapers(page)).toHaveCount(3);
    const second = newPapers(page).nth(1);
    await second.focus();
    await page.keyboard.press('m');
    await expect(newPapers(page)).toHaveCount(1);
    await page.keyboard.press('u');
    await expect(newPapers(page)).toHaveCount(3);
    await button(page, 'Mark all as seen').click();
    await expect(newPapers(page)).toHaveCount(0);
    await page.keyboard.press('u');
    await expect(newPapers(page)).toHaveCount(3);
  });

  test('o opens by setting, and with modifiers at arXiv, as PDF or at alphaXiv', async ({ extension }) => {
    const page = await opened(extension);
    await page.keyboard.press('j');
    for (const [keys, address] of [
      ['o', /^https:\/\/huggingface\.co\/papers\/\d/],
      ['Shift+o', /^https:\/\/arxiv\.org\/abs\//],
      ['Alt+o', /^https:\/\/arxiv\.org\/pdf\//],
      ['Alt+Shift+o', /^https:\/\/www\.alphaxiv\.org\/abs\//],
    ] as const) {
      const [tabOpened] = await Promise.all([extension.context.waitForEvent('page'), page.keyboard.press(keys)]);
      await expect.poll(() => addressOf(tabOpened).catch(() => 'on its way')).toMatch(address);
      await tabOpened.close();
      await page.bringToFront();
    }
  });

  test('/ searches, Escape leaves, and ? shows every key', async ({ extension }) => {
    const page = await opened(extension);
    await page.keyboard.press('/');
    const search = page.getByRole('searchbox', { name: 'Search papers' });
    await expect(search).toBeFocused();
    await anotherList(page, () => page.keyboard.type('models'));
    await expect(page.locator('mark').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(papers(page).first()).toBeFocused();
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await expect(search).toHaveValue('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

async function opened(extension: Parameters<Parameters<typeof test>[2]>[0]['extension']): Promise<Page> {
  const page = await extension.openPage(extension.built.popup);
  await expect(papers(page).first()).toBeVisible();
  return page;
}

/** Where a tab is or wants to go: most hosts can't be reached from here. */
async function addressOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
  await session.detach();
  const entry = entries[currentIndex];
  return entry?.userTypedURL || entry?.url || page.url();
}
