import { newestDay, papersOf, trendingTitle } from '../served-feed.ts';
import { anotherList, button, paper, papers, tab } from './finding.ts';
import { leftAsItIs } from './left-as-it-is.ts';
import { expect, test } from './test.ts';

test.describe('the popup comes back as it was left', () => {
  test('view, filter and order, also after the worker died', async ({ extension, feed }) => {
    const first = await extension.openPopup();
    await expect(papers(first.page).first()).toBeVisible();
    await tab(first.page, 'Daily').click();
    await expect(papers(first.page)).toHaveCount(papersOf(feed, newestDay(feed)).length);
    await button(first.page, 'Code').click();
    await first.page.getByRole('combobox', { name: 'Sort by' }).selectOption('newest');
    const titles = await papers(first.page).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
    await leftAsItIs(extension);
    await first.close();
    await extension.killBackground();

    const { page } = await extension.openPopup();
    await expect(tab(page, 'Daily')).toHaveAttribute('aria-selected', 'true');
    await expect(button(page, 'Code')).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('newest');
    await expect
      .poll(() => papers(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label'))))
      .toEqual(titles);
  });

  test('search text, scroll, open details and focus', async ({ extension, feed }) => {
    const title = trendingTitle(feed, 12);
    const page = await extension.openPage(extension.built.popup);
    await expect(papers(page).first()).toBeVisible();
    await paper(page, title).focus();
    await page.keyboard.press('Space');
    await expect(button(paper(page, title), 'Details')).toHaveAttribute('aria-expanded', 'true');
    const scroll = await page.getByRole('tabpanel').evaluate((list) => list.scrollTop);
    await leftAsItIs(extension);
    await page.reload();
    await expect(paper(page, title)).toBeFocused();
    await expect(button(paper(page, title), 'Details')).toHaveAttribute('aria-expanded', 'true');
    expect(scroll).toBeGreaterThan(0);
    await expect.poll(() => page.getByRole('tabpanel').evaluate((list) => list.scrollTop)).toBeGreaterThan(0);

    await anotherList(page, () => page.getByRole('searchbox', { name: 'Search papers' }).fill('models that'));
    await expect(page.locator('mark').first()).toBeVisible();
    const found = await papers(page).count();
    await leftAsItIs(extension);
    await page.reload();
    await expect(page.getByRole('searchbox', { name: 'Search papers' })).toHaveValue('models that');
    await expect(papers(page)).toHaveCount(found);
  });

  test('but a new day starts fresh', async ({ extension }) => {
    const page = await extension.openPage(extension.built.popup);
    await tab(page, 'Saved').click();
    await leftAsItIs(extension);
    await page.close();
    await extension.inside(async () => {
      const { left: state } = await chrome.storage.local.get('left');
      await chrome.storage.local.set({ left: { ...state, at: state.at - 26 * 3_600_000 } });
    });
    const again = await extension.openPage(extension.built.popup);
    await expect(tab(again, 'Trending')).toHaveAttribute('aria-selected', 'true');
    await expect(papers(again).first()).toBeVisible();
  });
});

/** What the functions above find inside the extension. */
declare const chrome: {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<{ readonly left: { readonly at: number } }>;
      set(values: object): Promise<void>;
    };
  };
};
