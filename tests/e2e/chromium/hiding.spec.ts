import { refreshAgain } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { button, paper, papers } from './finding.ts';
import { expect, test } from './test.ts';

test('a hidden paper goes, from the reading list too, and Undo brings back both', async ({ extension, feed }) => {
  const title = trendingTitle(feed, 2);
  const { page } = await extension.openPopup();
  const save = button(paper(page, title), 'Save');
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await paper(page, title).hover();
  await button(paper(page, title), 'Hide').click();
  await expect(paper(page, title)).toHaveCount(0);
  await expect(page.getByText(`Hidden, and no longer saved: ${title}`)).toBeVisible();
  await button(page, 'Undo').click();
  await expect(paper(page, title)).toBeVisible();
  await expect(page.getByText(`Undone: Hidden, and no longer saved: ${title}`)).toBeVisible();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
});

test('a hidden paper stays away after a refresh, and comes back from the library', async ({ extension, feed }) => {
  const title = trendingTitle(feed, 2);
  const { page } = await extension.openPopup();
  await paper(page, title).hover();
  await button(paper(page, title), 'Hide').click();
  await expect(paper(page, title)).toHaveCount(0);
  feed.release();
  await refreshAgain(extension);
  await expect(paper(page, title)).toHaveCount(0);

  const library = await extension.openPage('src/library/index.html', { width: 1000, height: 700 });
  await library.getByRole('button', { name: /hidden/i }).click();
  await expect(library.getByText(title)).toBeVisible();
  await library.getByRole('button', { name: /show again/i }).click();

  const popup = await extension.openPage(extension.built.popup);
  await expect(papers(popup).first()).toBeVisible();
  await expect(paper(popup, title)).toBeVisible();
});
