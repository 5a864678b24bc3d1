import { badgeText, refreshAgain } from '../refreshing.ts';
import { button, newPapers, papers, tab, wholeList } from './finding.ts';
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
  await expect.poll(() => read.boundingBox()).toEqual(before);
  await expect(newPapers(page)).toHaveCount(0);
  await expect.poll(() => badgeText(extension)).toBe('3');

  await pill.click();
  await expect(newPapers(page)).toHaveCount(3);
  await expect(pill).toHaveCount(0);
  await expect.poll(() => badgeText(extension)).toBe('');
});

for (const way of ['the button', 'the letter n'] as const) {
  test(`by ${way}, new papers are let in where they stand, and the first of them is in sight`, async ({
    extension,
    feed,
  }) => {
    const page = await extension.openPage(extension.built.popup);
    await wholeList(page);
    await papers(page).nth(30).focus();
    feed.release();
    await refreshAgain(extension);
    const pill = button(page, '3 new papers');
    await expect(pill).toBeVisible();
    if (way === 'the button') await pill.click();
    else await page.keyboard.press('n');
    await expect(newPapers(page)).toHaveCount(3);
    await expect(newPapers(page).first()).toBeFocused();
    await expect(newPapers(page).first()).toBeInViewport({ ratio: 1 });
  });
}

test('"Mark all as seen" shows what waits in its place first, and undo makes it New there', async ({
  extension,
  feed,
}) => {
  const page = await extension.openPage(extension.built.popup);
  await wholeList(page);
  feed.release();
  await refreshAgain(extension);
  const pill = button(page, '3 new papers');
  await expect(pill).toBeVisible();
  await button(page, 'Mark all as seen').click();
  await expect(pill).toHaveCount(0);
  const names = () => papers(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
  const marked = await names();
  for (const { title } of feed.late) expect(marked.indexOf(title)).toBeLessThan(marked.length - 3);
  await expect(newPapers(page)).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(newPapers(page)).toHaveCount(3);
  await expect.poll(() => names()).toEqual(marked);
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
