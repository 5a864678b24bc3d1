import type { Page } from '@playwright/test';
import { keepSaved } from '../keep-saved.ts';
import { trendingEntries, trendingTitle } from '../served-feed.ts';
import { expectNoViolations } from './axe.ts';
import { button, paper, papers } from './finding.ts';
import { expect, test } from './test.ts';

const WIDE = { width: 1100, height: 760 };

test('the palette of the popup does by name what a key does, to the paper the keyboard is on, and leads elsewhere', async ({
  extension,
  feed,
}) => {
  const page = await extension.openPage(extension.built.popup);
  const first = paper(page, trendingTitle(feed, 0));
  await first.focus();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await expect(option(page, /^Hide/)).toContainText('x');
  await expectNoViolations(page, 'the palette');
  await page.keyboard.type('unsave');
  await expect(option(page, /^Save or unsave/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'true');
  await expect(first).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('reasoning');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzzz');
  await expect(page.getByText('Nothing is called that.')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveValue('reasoning');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('opening title');
  const [settings] = await Promise.all([extension.context.waitForEvent('page'), page.keyboard.press('Enter')]);
  await expect(settings.getByRole('heading', { name: 'Opening papers' })).toBeInViewport();

  await settings.getByRole('searchbox').fill('zotero');
  await expect(settings.getByRole('heading', { name: 'Data' })).toBeHidden();
  await settings.keyboard.press('Control+k');
  await settings.keyboard.type('data each week');
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('heading', { name: 'Data' })).toBeInViewport();
});

test('the palette of the library goes to shelves and tags, and marks what is picked', async ({ extension, feed }) => {
  await keepSaved(extension, trendingEntries(feed), 3);
  const page = await extension.openPage('src/library/index.html', WIDE);
  await papers(page).first().focus();
  for (const key of ['a', 'Control+k']) await page.keyboard.press(key);
  await page.keyboard.type('done');
  await option(page, /^Done/).click();
  await expect(button(page.getByRole('navigation'), /^Done 3/)).toBeVisible();
  await expect(papers(page)).toHaveCount(0);
  await page.keyboard.press('4');
  await expect(papers(page)).toHaveCount(3);

  await papers(page).first().focus();
  await page.keyboard.press('t');
  await expect(page.getByLabel('Add a tag')).toBeFocused();
  await page.keyboard.type('für später');
  await page.keyboard.press('Enter');
  await expect(button(page.getByRole('navigation'), /^für später/)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('spat');
  await page.keyboard.press('Enter');
  await expect(papers(page)).toHaveCount(1);
});

function box(page: Page) {
  return page.getByRole('combobox', { name: 'All commands' });
}

function option(page: Page, name: RegExp) {
  return page.getByRole('listbox').getByRole('option', { name });
}
