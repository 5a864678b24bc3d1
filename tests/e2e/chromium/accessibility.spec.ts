import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { firstRefresh, refreshAgain } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { button, newPapers, paper, papers, status, tab } from './finding.ts';
import { expect, test } from './test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test('in the lists, the details and the empty reading list', async ({ feed, launch }) => {
      const extension = await launch({ colorScheme });
      await firstRefresh(extension);
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

    test('in a failure without papers', async ({ feed, launch }) => {
      feed.fail('html');
      const extension = await launch({ colorScheme });
      await firstRefresh(extension);
      const page = await extension.openPage(extension.built.popup);
      await expect(status(page)).toHaveText(/unreadable/i);
      await expectNoViolations(page, 'a failure');
    });

    test('in the library and the settings', async ({ extension }) => {
      for (const path of ['src/library/index.html', extension.built.options ?? '']) {
        const page = await extension.openPage(path, { width: 1000, height: 700 });
        await page.emulateMedia({ colorScheme });
        await expect(page.getByRole('heading').first()).toBeVisible();
        await expectNoViolations(page, path);
      }
    });
  });
}

async function expectNoViolations(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  );
  expect.soft(found, where).toEqual([]);
}
