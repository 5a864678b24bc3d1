import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { until } from '../../../tools/browsers/until.ts';
import { firstRefresh, wakeBackground } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { button, newPapers, paper, papers, tab, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

test('a setting is found by its words, applies at once in every page, and is there before the next first frame', async ({
  extension,
}) => {
  const popup = await extension.openPage(extension.built.popup);
  await wholeList(popup);
  const comfortable = await heightOf(popup);
  const options = await openOptions(extension);
  await options.getByRole('searchbox', { name: 'Search settings' }).fill('dark');
  await expect(options.getByRole('heading', { level: 2 })).toHaveText(['Looks']);
  await options.getByRole('combobox', { name: 'Colours' }).selectOption({ label: 'dark' });
  await expect(options.getByText('Saved', { exact: true })).toBeVisible();
  await options.getByRole('searchbox').fill('');
  await options.getByRole('combobox', { name: 'Rows' }).selectOption({ label: 'compact' });
  await expect.poll(() => schemeOf(popup)).toBe('dark');
  await expect.poll(() => heightOf(popup)).toBeLessThan(comfortable);
  await expect.poll(() => schemeOf(options)).toBe('dark');

  const again = await extension.openPage(extension.built.popup);
  await again.locator('article').first().waitFor();
  await expect.poll(() => again.locator('html').getAttribute('data-look')).toBe('dark compact');
  const library = await extension.openPage('src/library/index.html', { width: 1000, height: 700 });
  await expect.poll(() => schemeOf(library)).toBe('dark');
});

test('without letter keys a letter does nothing, in the popup and in the library', async ({ extension }) => {
  const options = await openOptions(extension);
  // What it shows is what is stored, a moment after the click.
  await options.getByRole('checkbox', { name: /Single letters/ }).click();
  await expect(options.getByRole('checkbox', { name: /Single letters/ })).not.toBeChecked();
  await expect(options.getByText('Saved', { exact: true })).toBeVisible();
  const popup = await extension.openPage(extension.built.popup);
  await wholeList(popup);
  await popup.keyboard.press('2');
  await popup.keyboard.press('?');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('s');
  await expect(popup.locator('article').first()).toBeFocused();
  await expect(button(papers(popup).first(), 'Save')).toHaveAttribute('aria-pressed', 'false');
  await expect(tab(popup, 'Trending')).toHaveAttribute('aria-selected', 'true');
  await expect(popup.getByRole('dialog')).toHaveCount(0);
});

test('a setting that broke on disk says so and is put right by a click', async ({ extension }) => {
  await extension.inside(() => chrome.storage.local.set({ settings: { theme: 'plaid', refreshEveryMinutes: 120 } }));
  const options = await openOptions(extension);
  await expect(options.getByText('can’t be read')).toHaveCount(1);
  await expect(options.getByRole('combobox', { name: /Ask for new/ })).toHaveValue('3');
  await button(options, 'Keep it that way').click();
  await expect(options.getByText('can’t be read')).toHaveCount(0);
});

test('the log names who was asked, when and why', async ({ extension }) => {
  const options = await openOptions(extension);
  const row = options.getByRole('row').filter({ hasText: 'lists of papers' });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('huggingface.co');
  await expect(row).toContainText(String(new Date().getFullYear()));
});

test('clearing the cache keeps the reading list and makes nothing new', async ({ extension, feed }) => {
  await saveFirst(extension, trendingTitle(feed, 0));
  const options = await openOptions(extension);
  await button(options, 'Clear the cache').click();
  await expect(options.getByText(/The cache was cleared, and/)).toBeVisible();
  const popup = await extension.openPage(extension.built.popup);
  await expect(papers(popup).nth(10)).toBeAttached();
  await expect(paper(popup, trendingTitle(feed, 0)).getByRole('button', { name: 'Save' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(newPapers(popup)).toHaveCount(0);
});

test('deleting everything asks first, and then nothing comes back', async ({ feed, launch, profile }) => {
  const first = await launch({ profileDir: profile.dir });
  await saveFirst(first, trendingTitle(feed, 0));
  await until('the second copy is written', async () => ((await mirrored(first)).length === 1 ? true : undefined));
  const library = await first.openPage('src/library/index.html', { width: 1000, height: 700 });
  await expect(library.getByRole('article')).toHaveCount(1);

  const options = await openOptions(first);
  await options.getByRole('combobox', { name: 'Rows' }).selectOption({ label: 'compact' });
  await button(options, 'Delete everything…').click();
  await expect(options.getByText('One paper is in your reading list')).toBeVisible();
  const download = options.waitForEvent('download');
  await button(options, 'Save a backup first').click();
  expect((await download).suggestedFilename()).toMatch(/^paperglance-.*\.json$/);
  await button(options, 'Delete everything now').click();
  await expect(options.getByText('Everything is deleted.')).toBeVisible();

  await expect(library.getByRole('article')).toHaveCount(0);
  await expect(options.getByRole('combobox', { name: 'Rows' })).toHaveValue('0');
  expect(await mirrored(first)).toEqual([]);
  await firstRefresh(first);
  expect((await first.badge()).text).toBe('');
  await first.killBackground();
  await wakeBackground(first);
  await first.close();

  const second = await launch({ profileDir: profile.dir });
  await firstRefresh(second);
  const popup = await second.openPage(second.built.popup);
  await expect(papers(popup).nth(10)).toBeAttached();
  await expect(newPapers(popup)).toHaveCount(0);
  await tab(popup, 'Saved').click();
  await expect(popup.getByText(/nothing saved/i)).toBeVisible();
  expect(await mirrored(second)).toEqual([]);
});

test('a deletion that was cut short is finished at the next wake', async ({ extension, feed }) => {
  await saveFirst(extension, trendingTitle(feed, 0));
  await until('the second copy is written', async () => ((await mirrored(extension)).length === 1 ? true : undefined));
  await extension.killBackground();
  await extension.inside(() => chrome.storage.local.set({ erasing: true }));
  await wakeBackground(extension);
  await expect.poll(() => extension.inside(() => chrome.storage.local.get('erasing'))).toEqual({});
  expect(await mirrored(extension)).toEqual([]);
  const library = await extension.openPage('src/library/index.html', { width: 1000, height: 700 });
  await expect(library.getByText('Nothing to read')).toBeVisible();
});

function openOptions(extension: ChromiumExtension): Promise<Page> {
  return extension.openPage(extension.built.options ?? '', { width: 900, height: 800 });
}

async function saveFirst(extension: ChromiumExtension, title: string): Promise<void> {
  const popup = await extension.openPage(extension.built.popup);
  await button(paper(popup, title), 'Save').click();
  await expect(button(paper(popup, title), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await popup.close();
}

/** What `inside` finds on a page of the extension. */
declare const chrome: {
  readonly storage: {
    readonly local: { get(keys: string | null): Promise<object>; set(values: object): Promise<void> };
  };
};

/** The keys of the reading list's second copy. */
function mirrored(extension: ChromiumExtension): Promise<string[]> {
  return extension.inside(async () =>
    Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('mirror:')),
  );
}

function schemeOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
}

function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector('[role="feed"]')?.scrollHeight ?? 0);
}
