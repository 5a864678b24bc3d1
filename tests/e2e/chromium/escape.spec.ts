import { button, papers, tab } from './finding.ts';
import { expect, test } from './test.ts';

test('Escape closes the keys sheet and empties the search, and the popup around them stays', async ({ extension }) => {
  const { page } = await extension.openPopup();
  await expect(papers(page).first()).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await button(page.getByRole('dialog'), 'Close').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('/');
  await page.keyboard.type('reasoning');
  await expect(page.locator('mark').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(tab(page, 'Trending')).toBeVisible();
});
