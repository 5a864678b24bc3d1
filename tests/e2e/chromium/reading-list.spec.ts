import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { badgeText, refreshAgain, wakeBackground } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { button, paper, papers, tab } from './finding.ts';
import { expect, test } from './test.ts';

test('over restarts of the browser the badge stays, and a saved paper, even when the feed names it no more', async ({
  feed,
  launch,
  profile,
}) => {
  const title = trendingTitle(feed, 0);
  const before = await launch({ profileDir: profile.dir });
  const { page } = await before.openPopup();
  await button(paper(page, title), 'Save').click();
  await expect(button(paper(page, title), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await tab(page, 'Saved').click();
  await expect(papers(page)).toHaveCount(1);
  await page.close();
  feed.release();
  await refreshAgain(before);
  await expect.poll(() => badgeText(before)).toBe('3');
  await before.killBackground();
  await wakeBackground(before);
  await expect.poll(() => badgeText(before)).toBe('3');
  await before.close();

  feed.holdBack(feed.trending.slice(0, 1));
  const after = await launch({ profileDir: profile.dir });
  await expect.poll(() => badgeText(after)).toBe('3');
  const popup = await after.openPopup();
  // It opens on the list that it was closed on.
  await tab(popup.page, 'Trending').click();
  await expect.poll(() => badgeText(after)).toBe('');
  await tab(popup.page, 'Saved').click();
  await expect(paper(popup.page, title)).toBeVisible();
  await expect(button(paper(popup.page, title), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await after.close();

  const last = await launch({ profileDir: profile.dir });
  await wakeBackground(last);
  await expect.poll(() => badgeText(last)).toBe('');
  await last.close();
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

test('a snoozed paper is said to be away, and to be back once its day has come', async ({ extension, feed }) => {
  const [id = ''] = feed.trending;
  const title = trendingTitle(feed, 0);
  const page = await extension.context.newPage();
  await page.goto(`https://huggingface.co/papers/${id}`);
  const before = await extension.openPopup(page);
  await button(paper(before.page, title), 'Save').click();
  await expect(button(paper(before.page, title), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await before.close();
  const library = await extension.openPage('src/library/index.html', { width: 1280, height: 760 });
  await button(paper(library, title), 'Details').click();
  const details = library.getByRole('complementary', { name: title });
  await button(details, 'Snooze…').click();
  await button(details, 'In a week').click();
  await expect(papers(library)).toHaveCount(0);
  await library.close();

  const away = await extension.openPopup(page);
  await expect(away.page.getByRole('button', { name: /^Snoozed until/ })).toBeVisible();
  await tab(away.page, 'Saved').click();
  await expect(away.page.getByText('1 paper is snoozed')).toBeVisible();
  await away.close();
  expect(await tooltip(extension)).not.toContain('snoozed');

  await letSnoozeEnd(extension, id);
  await expect.poll(() => tooltip(extension)).toContain('1 snoozed paper is back');
  const back = await extension.openPopup(page);
  await tab(back.page, 'Saved').click();
  await expect(paper(back.page, title).getByText('Back', { exact: true })).toBeVisible();
  await expect(button(back.page, 'Saved · to read')).toBeVisible();
  await expect.poll(() => tooltip(extension)).not.toContain('snoozed');
});

async function tooltip(extension: ChromiumExtension): Promise<string> {
  return (await extension.badge()).title;
}

/** As if the day had come: the alarm rings, and the date of the snooze has passed. */
async function letSnoozeEnd(extension: ChromiumExtension, id: string): Promise<void> {
  await extension.inside(async (paperId) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('paperglance-library');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const changing = database.transaction('saved', 'readwrite');
    const saved = changing.objectStore('saved');
    const reading = saved.get(paperId);
    reading.onsuccess = () => saved.put({ ...reading.result, snoozedUntil: Date.now() - 1 });
    await new Promise((resolve) => {
      changing.oncomplete = resolve;
    });
    database.close();
    const [alarm] = await chrome.alarms.getAll();
    if (alarm) await chrome.alarms.create(alarm.name, { when: Date.now() + 10, periodInMinutes: 5 });
  }, id);
}

/** What the function above finds inside the extension. */
declare const chrome: {
  readonly alarms: {
    getAll(): Promise<{ readonly name: string }[]>;
    create(name: string, when: { when: number; periodInMinutes: number }): Promise<void>;
  };
};
