import { badgeText, refreshAgain } from '../refreshing.ts';
import { newPapers, papers, tab } from './finding.ts';
import { expect, test } from './test.ts';

test('new papers wait behind a button while a list is read, and nothing moves', async ({ extension, feed }) => {
  const page = await extension.openPage(extension.built.popup);
  await expect(papers(page).first()).toBeVisible();
  const read = papers(page).nth(8);
  await read.focus();
  const title = await read.getAttribute('aria-label');
  const before = await read.boundingBox();

  feed.release();
  await refreshAgain(extension);
  const pill = page.getByRole('button', { name: '3 new papers' });
  await expect(pill).toBeVisible();
  await expect(papers(page).nth(8)).toHaveAccessibleName(title ?? '');
  await expect(read).toBeFocused();
  expect(await read.boundingBox()).toEqual(before);
  await expect(newPapers(page)).toHaveCount(0);
  expect(await badgeText(extension)).toBe('3');

  await pill.click();
  await expect(newPapers(page)).toHaveCount(3);
  await expect(pill).toHaveCount(0);
  await expect.poll(() => badgeText(extension)).toBe('');
});

test('the badge counts what came for the other list until a tab shows it', async ({ extension, feed }) => {
  const page = await extension.openPage(extension.built.popup);
  await tab(page, 'Saved').click();
  await expect(tab(page, 'Saved')).toHaveAttribute('aria-selected', 'true');
  feed.release();
  await refreshAgain(extension);
  await expect.poll(() => badgeText(extension)).toBe('3');
  await tab(page, 'Trending').click();
  await expect(newPapers(page)).toHaveCount(3);
  await expect.poll(() => badgeText(extension)).toBe('');
});
