import { firstRefresh } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { newPapers, paper, papers, status, tab } from './finding.ts';
import { expect, test } from './test.ts';

test.describe('the first run', () => {
  test('is a baseline: papers come, and nothing shouts', async ({ extension, feed }) => {
    expect((await extension.badge()).text).toBe('');
    const { page } = await extension.openPopup();
    await expect(papers(page).first()).toBeVisible();
    await expect(newPapers(page)).toHaveCount(0);
    await expect(status(page)).toHaveText(/updated/i);
    await expect(paper(page, trendingTitle(feed, 0))).toHaveAttribute('aria-posinset', '1');
  });

  test('lists the newest day under Daily', async ({ extension }) => {
    const { page } = await extension.openPopup();
    await tab(page, 'Daily').click();
    await expect(tab(page, 'Daily')).toHaveAttribute('aria-selected', 'true');
    await expect(papers(page).first()).toBeVisible();
    await expect(newPapers(page)).toHaveCount(0);
  });

  test('says what it waits for, and shows the papers when they are there', async ({ feed, install }) => {
    const gate = feed.gate();
    const extension = await install();
    await gate.arrived(2);
    const { page } = await extension.openPopup();
    await expect(page.getByRole('feed')).toHaveAttribute('aria-busy', 'true');
    await expect(page.getByText(/fetching/i).first()).toBeVisible();
    gate.release();
    await expect(papers(page).first()).toBeVisible();
    await expect(page.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
  });

  test('says why there is nothing when the network is away, and heals', async ({ feed, install }) => {
    feed.fail('reset');
    const extension = await install();
    await firstRefresh(extension);
    const { page } = await extension.openPopup();
    await expect(status(page)).toHaveText(/offline/i);
    await expect(papers(page)).toHaveCount(0);
    feed.fail(undefined);
    await page.getByRole('button', { name: /try again/i }).click();
    await expect(papers(page).first()).toBeVisible();
    await expect(newPapers(page)).toHaveCount(0);
    await expect(status(page)).toHaveText(/updated/i);
  });
});
