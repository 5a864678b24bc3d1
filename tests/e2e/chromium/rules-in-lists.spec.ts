import { refreshAgain } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { expectNoViolations } from './axe.ts';
import { button, paper, papers, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

declare const chrome: { readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } } };

test('one click mutes, Undo brings it back, and another click shows what is muted', async ({ extension, feed }) => {
  const title = trendingTitle(feed, 1);
  const page = await extension.openPage(extension.built.popup);
  await wholeList(page);
  const count = await papers(page).count();
  const mute = paper(page, title)
    .getByRole('button', { name: /^Mute this author/ })
    .first();
  await button(paper(page, title), 'Details').click();
  await paper(page, title).getByText('Watch or mute').click();
  await mute.click();
  await expect(paper(page, title)).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(paper(page, title)).toBeFocused();
  await paper(page, title).getByText('Watch or mute').click();
  await mute.click();
  await expect(paper(page, title)).toHaveCount(0);
  // The keyboard stands on the row that took its place, not on nothing.
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);

  const muted = page.getByRole('button', { name: /\d muted/ });
  await muted.click();
  await expect(paper(page, title)).toContainText('Muted: ');
  await expect(papers(page)).toHaveCount(count);

  // It comes back as it was left.
  await expect
    .poll(() => extension.inside(async () => JSON.stringify(await chrome.storage.local.get('left'))))
    .toContain('showsMuted');
  await page.reload();
  await expect(paper(page, title)).toContainText('Muted: ');
  await expect(page.getByRole('button', { name: /\d muted/, pressed: true })).toBeVisible();

  await page.getByRole('button', { name: /\d muted/ }).click();
  await expect(paper(page, title)).toHaveCount(0);
});

test('what is watched says so, in the next first frame too, and axe finds nothing', async ({ extension, feed }) => {
  const title = trendingTitle(feed, 1);
  const page = await extension.openPage(extension.built.popup);
  await wholeList(page);
  await button(paper(page, title), 'Details').click();
  const watch = paper(page, title)
    .getByRole('button', { name: /^Watch this author/ })
    .first();
  await paper(page, title).getByText('Watch or mute').click();
  await watch.click();
  await expect(watch).toHaveAttribute('aria-pressed', 'true');
  await expect(paper(page, title)).toContainText('Watched: ');
  await expectNoViolations(page, 'a rule on a row');

  const chip = page.getByRole('button', { name: /^Watched \d/ });
  const all = await papers(page).count();
  await chip.click();
  await expect(papers(page)).not.toHaveCount(all);
  await expect(paper(page, title)).toBeVisible();
  await chip.click();
  await expect(papers(page)).toHaveCount(all);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Watched first');
  await expect(papers(page).first()).toContainText('Watched: ');
  await expect(papers(page)).toHaveCount(all);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Rank');

  await refreshAgain(extension);
  const popup = await extension.openPopup();
  await expect(paper(popup.page, title)).toContainText('Watched: ');
  // The notice with its button may be gone by now.
  await page.keyboard.press('u');
  await expect(paper(page, title)).not.toContainText('Watched: ');
});
