import type { Page } from '@playwright/test';
import { haveAllButTwoMonths, OLD_TITLE, OTHER_OLD_TITLE, serveOldPapers } from '../archived.ts';
import { expectNoViolations } from './axe.ts';
import { button, newPapers, paper, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

test('a search without an answer offers the archive; once that is here, a paper of 2023 is found and saved without a network', async ({
  extension,
  feed,
}) => {
  serveOldPapers(feed);
  await haveAllButTwoMonths(extension);
  const gate = feed.gate(({ query }) => query.month === '2023-05');
  const popup = await extension.openPage(extension.built.popup);
  await wholeList(popup);
  await popup.getByRole('searchbox', { name: 'Search papers' }).fill('lighthouse gradient');
  await expect(popup.getByText(/requests to huggingface\.co/)).toBeVisible();
  await button(popup, 'Download the archive').click();

  const options = await extension.openPage(extension.built.options ?? '', { width: 900, height: 800 });
  const bar = options.getByRole('progressbar', { name: 'Archive' });
  await expect(bar).toBeVisible();
  await expect(options.getByText(/^Reading May 2023 · .* left$/)).toBeVisible();
  await expectNoViolations(options, 'an archive that is being read');
  await button(options, 'Pause').click();
  await expect(options.getByText(/^Stopped at May 2023/)).toBeVisible();
  await button(options, 'Go on').click();
  await expect(button(options, 'Pause')).toBeFocused();
  gate.release();
  await expect(options.getByText(/^The archive is complete: /)).toBeVisible();
  await expect(bar).toHaveCount(0);

  feed.fail('reset');
  await expect(paper(popup, OLD_TITLE)).toBeVisible();
  await expect(newPapers(popup)).toHaveCount(0);
  await narrowAndOrder(popup);
  const save = button(paper(popup, OLD_TITLE), 'Save');
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await expect(popup.getByText('On your list')).toBeVisible();
  await popup.getByRole('searchbox', { name: 'Search papers' }).fill('gradient year:2023');
  await expect(popup.getByRole('feed').getByRole('article')).toHaveCount(1);

  const library = await extension.openPage('src/library/index.html', { width: 1100, height: 800 });
  await library.getByRole('searchbox', { name: 'Search papers and notes' }).fill('old harbour');
  const group = library.getByRole('region', { name: 'In the archive' });
  const archived = group.getByRole('listitem').filter({ hasText: OTHER_OLD_TITLE });
  await expect(archived).toBeVisible();
  await expectNoViolations(library, 'results of the archive under those of the list');
  await button(archived, 'Save').click();
  await expect(button(archived, 'Save')).toHaveAttribute('aria-pressed', 'true');
  await expect(paper(library, OTHER_OLD_TITLE)).toBeVisible();

  await button(options, 'Delete the archive').click();
  await expect(button(options, 'Download the archive')).toBeVisible();
  await expect(paper(popup, OLD_TITLE)).toBeVisible();
});

/** To a year and a month of it, and to another, in which nothing is; at the end by place, at any time. */
async function narrowAndOrder(popup: Page): Promise<void> {
  const [search, period] = [popup.getByRole('searchbox', { name: 'Search papers' }), popup.getByLabel('Papers from')];
  await search.fill('gradient');
  await period.selectOption('2023');
  await expect(search).toHaveValue('year:2023 gradient');
  await expect(popup.getByRole('feed').getByRole('article')).toHaveCount(1);
  await period.selectOption('June 2023');
  await expect(popup.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await period.selectOption('May 2023');
  await expect(search).toHaveValue('month:2023-05 gradient');
  await expect(paper(popup, OLD_TITLE)).toBeVisible();
  await popup.getByLabel('Sort by').selectOption('Newest');
  await expect(popup.getByRole('feed').getByText('2023', { exact: true })).toBeVisible();
  await expectNoViolations(popup, 'results by date');
  await period.selectOption('Any time');
  await popup.getByLabel('Sort by').selectOption('Your list first');
  await expect(popup.getByRole('feed').getByText('In the archive')).toBeVisible();
  await expect(search).toHaveValue('gradient');
}
