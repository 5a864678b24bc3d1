import { haveAllButTwoMonths, OLD_TITLE, serveOldPaper } from '../archived.ts';
import { expectNoViolations } from './axe.ts';
import { button, newPapers, paper, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

test('a search without an answer offers the archive; once that is here, a paper of 2023 is found and saved without a network', async ({
  extension,
  feed,
}) => {
  serveOldPaper(feed);
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
  const save = button(paper(popup, OLD_TITLE), 'Save');
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await popup.getByRole('searchbox', { name: 'Search papers' }).fill('gradient year:2023');
  await expect(popup.getByRole('feed').getByRole('article')).toHaveCount(1);

  await button(options, 'Delete the archive').click();
  await expect(button(options, 'Download the archive')).toBeVisible();
  await expect(paper(popup, OLD_TITLE)).toBeVisible();
});
