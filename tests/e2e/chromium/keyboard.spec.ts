import { trendingTitle } from '../served-feed.ts';
import { button, paper, papers, tab } from './finding.ts';
import { expect, test } from './test.ts';

test('a list is read, saved, hidden and opened without a mouse', async ({ extension, feed }) => {
  const [first, second] = [trendingTitle(feed, 0), trendingTitle(feed, 1)];
  const page = await extension.openPage(extension.built.popup);
  await expect(papers(page).first()).toBeVisible();

  await page.keyboard.press('j');
  await expect(paper(page, first)).toBeFocused();
  await page.keyboard.press('j');
  await expect(paper(page, second)).toBeFocused();
  await page.keyboard.press('k');
  await expect(paper(page, first)).toBeFocused();

  await page.keyboard.press('s');
  await expect(button(paper(page, first), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('x');
  await expect(paper(page, first)).toHaveCount(0);
  await expect(paper(page, second)).toBeFocused();

  const [opened] = await Promise.all([extension.context.waitForEvent('page'), page.keyboard.press('o')]);
  await expect.poll(() => opened.url()).toMatch(/^https:\/\/(huggingface\.co|arxiv\.org)\//);
});

test('tabs are reached by Tab and changed by arrows', async ({ extension }) => {
  const page = await extension.openPage(extension.built.popup);
  await expect(papers(page).first()).toBeVisible();
  await tab(page, 'Trending').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Daily')).toBeFocused();
  await expect(tab(page, 'Daily')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(tab(page, 'Trending')).toHaveAttribute('aria-selected', 'true');
});
