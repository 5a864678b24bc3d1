import { firstRefresh, refreshAgain } from '../refreshing.ts';
import { newestDay, papersOfMonth, trendingTitle } from '../served-feed.ts';
import { expectNoViolations } from './axe.ts';
import { button, newPapers, paper, papers, status, tab } from './finding.ts';
import { expect, test } from './test.ts';

test.describe('axe finds nothing', () => {
  test('in the lists, the details and the empty reading list', async ({ feed, extension }) => {
    feed.release();
    await refreshAgain(extension);
    const page = await extension.openPage(extension.built.popup);
    await expect(newPapers(page)).toHaveCount(3);
    const [opened] = await Promise.all([
      extension.context.waitForEvent('page'),
      paper(page, trendingTitle(feed, 1)).getByRole('link').first().click(),
    ]);
    await opened.close();
    await page.bringToFront();
    await expectNoViolations(page, 'the list, with new papers and one that was read');

    const first = paper(page, trendingTitle(feed, 0));
    await first.hover();
    await button(first, 'Details').click();
    await expect(button(first, 'Details')).toHaveAttribute('aria-expanded', 'true');
    await expect(first.getByRole('link', { name: 'arXiv' })).toBeVisible();
    await expectNoViolations(page, 'open details');

    await tab(page, 'Daily').click();
    await expect(papers(page).first()).toBeVisible();
    await expectNoViolations(page, 'the daily list');

    await tab(page, 'Saved').click();
    await expect(page.getByText(/nothing saved/i)).toBeVisible();
    await expectNoViolations(page, 'the empty reading list');
  });

  test('in the side panel with waiting papers, the keys and a search', async ({ feed, extension }) => {
    const page = await extension.openPage('src/panel/index.html', { width: 420, height: 700 });
    await expect(papers(page).first()).toBeVisible();
    feed.release();
    await refreshAgain(extension);
    await expect(button(page, '3 new papers')).toBeVisible();
    await expectNoViolations(page, 'waiting papers');

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(page, 'the keys');
    await page.keyboard.press('Escape');

    await page.getByRole('searchbox').fill('models');
    await expect(page.locator('mark').first()).toBeVisible();
    await expectNoViolations(page, 'a search');
    await page.getByRole('searchbox').fill('zzzzqqq');
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await expectNoViolations(page, 'a search that finds nothing');
  });

  test('in a month and offline', async ({ feed, extension }) => {
    const page = await extension.openPage(extension.built.popup);
    await tab(page, 'Daily').click();
    await button(page, 'Month').click();
    // On its first days a month has few.
    if (papersOfMonth(feed, newestDay(feed).slice(0, 7)).length < 30) await button(page, 'Previous month').click();
    await expect(papers(page).nth(20)).toBeAttached();
    await expectNoViolations(page, 'a month');

    feed.fail('reset');
    await refreshAgain(extension);
    await expect(status(page)).toHaveText(/offline/i);
    await expectNoViolations(page, 'being offline');
  });

  test('in the first run', async ({ feed, install }) => {
    const gate = feed.gate();
    const extension = await install();
    await gate.arrived(2);
    const page = await extension.openPage(extension.built.popup);
    await expect(page.getByRole('heading', { name: /today’s papers/ })).toBeVisible();
    await expectNoViolations(page, 'the first run');
    gate.release();
  });

  test('in what is saved, in a narrow panel with details, and in what is narrowed and filtered', async ({
    feed,
    extension,
  }) => {
    const page = await extension.openPage('src/panel/index.html', { width: 320, height: 700 });
    const first = paper(page, trendingTitle(feed, 0));
    await button(first, 'Save').click();
    await button(first, 'Details').click();
    await expect(first.getByRole('link', { name: 'arXiv' })).toBeVisible();
    await expectNoViolations(page, 'a panel of 320 px with details');
    await first.getByTitle('Only papers of this author').last().click();
    await expect(page.getByTitle('Show all again')).toBeVisible();
    await button(page, 'Unsaved').click();
    await expect(page.getByTitle(/filtered out$/)).toBeVisible();
    await expectNoViolations(page, 'narrowed and filtered');
    await tab(page, 'Saved').click();
    await page.getByTitle('Show all again').first().click();
    await expect(papers(page)).toHaveCount(1);
    await expectNoViolations(page, 'the reading list');
    await page.getByRole('searchbox').fill('nothing like it');
    await expect(button(page, 'Clear search')).toBeVisible();
    await expectNoViolations(page, 'a search in a narrow panel');
  });

  test('in a failure without papers', async ({ feed, install }) => {
    feed.fail('html');
    const extension = await install();
    await firstRefresh(extension);
    const page = await extension.openPage(extension.built.popup);
    await expect(status(page)).toHaveText(/unreadable/i);
    await expectNoViolations(page, 'a failure');
  });

  test('in the settings: a search, a rule that is changed, and the question before all is deleted', async ({
    extension,
  }) => {
    await extension.inside(
      (rules) => chrome.storage.local.set({ rules }),
      [
        { id: '1', kind: 'watch', by: 'keyword', pattern: 'model*' },
        { id: '2', kind: 'mute', by: 'keyword', pattern: 'model*' },
      ],
    );
    const stored = { theme: 'plaid', quietWeekdays: 'Sunday', digestAtMinutes: -1, digestEvery: 'day' };
    await extension.inside((settings) => chrome.storage.local.set({ settings }), stored);
    const page = await extension.openPage(extension.built.options ?? '', { width: 900, height: 800 });
    await page.getByRole('button', { name: /^Edit: Mute/ }).click();
    await expect(page.getByRole('form', { name: 'Change rule' })).toBeVisible();
    await expectNoViolations(page, 'a rule that is changed, and settings that broke');
    await button(page, 'Delete everything…').click();
    await expect(button(page, 'Delete everything now')).toBeVisible();
    await expectNoViolations(page, 'the question before all is deleted');
    await page.getByRole('searchbox').fill('digest');
    await expect(page.getByRole('heading', { name: 'Looks' })).toBeHidden();
    await expectNoViolations(page, 'a search');
    await page.getByRole('searchbox').fill('zzzzqqq');
    await expect(page.getByText(/zzzzqqq/)).toBeVisible();
    await expectNoViolations(page, 'a search that finds nothing');
  });

  test('in the library and the settings', async ({ extension }) => {
    for (const path of ['src/library/index.html', extension.built.options ?? '']) {
      const page = await extension.openPage(path, { width: 1000, height: 700 });
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expectNoViolations(page, path);
    }
  });
});

declare const chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };
