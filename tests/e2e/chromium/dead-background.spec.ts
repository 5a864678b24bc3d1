import { lastMonth, papersOfMonth } from '../served-feed.ts';
import { button, papers, tab } from './finding.ts';
import { leftAsItIs } from './left-as-it-is.ts';
import { expect, test } from './test.ts';

test.describe('what the background died over is asked for again', () => {
  test('a search by Hugging Face, while the popup is open', async ({ extension, feed }) => {
    const page = await extension.openPage(extension.built.popup);
    await page.getByRole('searchbox', { name: 'Search papers' }).fill('language models');
    const gate = feed.gate('/api/papers/search');
    await button(page, 'Search Hugging Face').first().click();
    await gate.arrived();
    await extension.killBackground();
    gate.release();
    await expect(page.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
    await expect(papers(page).first()).toBeVisible();
  });

  test('the same, when the popup was closed meanwhile', async ({ extension, feed }) => {
    const popup = await extension.openPopup();
    await popup.page.getByRole('searchbox', { name: 'Search papers' }).fill('language models');
    const gate = feed.gate('/api/papers/search');
    await button(popup.page, 'Search Hugging Face').first().click();
    await gate.arrived();
    await leftAsItIs(extension);
    await popup.close();
    await extension.killBackground();
    gate.release();
    const { page } = await extension.openPopup();
    await expect(page.getByRole('searchbox', { name: 'Search papers' })).toHaveValue('language models');
    await expect(papers(page).first()).toBeVisible();
  });

  test.describe('a month', () => {
    test.use({ papersLastMonth: 230 });

    test('comes whole', async ({ extension, feed }) => {
      const month = lastMonth(feed);
      const page = await extension.openPage(extension.built.popup);
      await tab(page, 'Daily').click();
      await button(page, 'Month').click();
      const gate = feed.gate(({ query }) => query.month === month && query.p === '1');
      await button(page, 'Previous month').click();
      await gate.arrived();
      await extension.killBackground();
      gate.release();
      await expect(papers(page)).toHaveCount(papersOfMonth(feed, month).length);
    });
  });
});
