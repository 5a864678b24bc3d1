import type { Page } from '@playwright/test';
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
  await expect(page.getByRole('dialog')).toBeVisible();
  await closeAndAskAgain(page);
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

/** Escape and, before the browser's event `close` comes a task later, the key that opens the sheet. */
function closeAndAskAgain(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const press = (on: EventTarget, key: string) =>
      on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    press(document.querySelector('dialog') as HTMLDialogElement, 'Escape');
    // Between two keys of a keyboard the page's promises have their turn.
    for (let turn = 0; turn < 10; turn++) await undefined;
    press(document.body, '?');
  });
}
