import { throwAwayProfile } from '../../../tools/browsers/profile.ts';
import { firstRefresh } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { button, paper, papers, tab } from './finding.ts';
import { expect, test } from './test.ts';

test('a saved paper survives a restart of the browser, and even its disappearance from the feed', async ({
  feed,
  launch,
}) => {
  const title = trendingTitle(feed, 0);
  const profile = throwAwayProfile();
  const before = await launch({ profileDir: profile.dir });
  await firstRefresh(before);
  const { page } = await before.openPopup();
  await button(paper(page, title), 'Save').click();
  await expect(button(paper(page, title), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await tab(page, 'Saved').click();
  await expect(papers(page)).toHaveCount(1);
  await before.close();

  feed.holdBack(feed.trending.slice(0, 1));
  const after = await launch({ profileDir: profile.dir });
  const popup = await after.openPopup();
  await tab(popup.page, 'Saved').click();
  await expect(paper(popup.page, title)).toBeVisible();
  await expect(button(paper(popup.page, title), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await after.close();
  profile.remove();
});

test('a second press takes a paper off the list', async ({ extension, feed }) => {
  const title = trendingTitle(feed, 1);
  const { page } = await extension.openPopup();
  const save = button(paper(page, title), 'Save');
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await tab(page, 'Saved').click();
  await expect(papers(page)).toHaveCount(0);
  await expect(page.getByText(/nothing saved/i)).toBeVisible();
});

test('a paper’s link, citation and Markdown are copied from its details', async ({ extension, feed }) => {
  const page = await extension.openPage(extension.built.popup);
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const title = trendingTitle(feed, 0);
  const row = paper(page, title);
  await button(row, 'Details').click();
  const address = `https://huggingface.co/papers/${feed.trending[0]}`;
  for (const [name, expected] of [
    ['Link', address],
    ['BibTeX', `title = {`],
    ['Markdown', `](${address})`],
  ] as const) {
    await button(row, name).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(expected);
    await expect(page.getByText('Copied.')).toBeVisible();
  }
});
