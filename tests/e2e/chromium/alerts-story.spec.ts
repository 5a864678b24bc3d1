import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { grantPermission } from '../../../tools/browsers/grant.ts';
import { throwAwayProfile } from '../../../tools/browsers/profile.ts';
import { until } from '../../../tools/browsers/until.ts';
import { announcedIds } from '../announced.ts';
import { changeDigestPlan } from '../digests.ts';
import { badgeText, firstRefresh, refreshAgain } from '../refreshing.ts';
import type { ServedFeed } from '../served-feed.ts';
import { button, tab } from './finding.ts';
import { expect, test } from './test.ts';

const WELCOME = 'src/welcome/index.html';

test('welcomed, interests picked: a watched paper is on the badge, announced, opened, in the digest, saved there and printed', async ({
  feed,
  launch,
}) => {
  const profile = throwAwayProfile();
  const [watched, other] = feed.late;
  const [title = '', id = ''] = [watched?.title, watched?.paper.id];

  const fresh = await launch({ profileDir: profile.dir, keepsWelcome: true });
  await firstRefresh(fresh);
  await pickInterests(await welcomeOf(fresh), title);
  expect(await badgeText(fresh)).toBe('');
  await fresh.close();

  // The person presses "Allow": without a window nobody can, but whoever comes back finds it as after that.
  grantPermission(profile.dir, fresh.id, 'notifications');
  const extension = await launch({ profileDir: profile.dir, keepsWelcome: true });
  await comeBackToWelcome(extension, title);
  await switchDigestOn(extension);

  feed.release([id]);
  await refreshAgain(extension);
  await expect.poll(() => badgeText(extension)).toBe('1');
  await expect.poll(async () => (await extension.badge()).title).toContain('1 new paper, and you watch for it');
  await expect.poll(() => standing(extension)).toEqual([`paper:${id}`]);
  expect(await announcedIds(extension)).toEqual([id]);
  const opened = await click(extension, `paper:${id}`);
  await opened.waitForURL(`https://huggingface.co/papers/${id}`);
  await expect.poll(() => standing(extension)).toEqual([]);

  await digestComesDue(extension, feed, other?.paper.id ?? '');
  const notice = await until('The digest is announced', async () =>
    (await standing(extension)).find((one) => one.startsWith('digest:')),
  );
  const digest = await click(extension, notice);
  await expect(digest.getByRole('heading', { name: 'Daily digest' })).toBeVisible();
  const item = digest.getByRole('region', { name: 'Watched' }).getByRole('article', { name: title, exact: true });
  await expect(item).toBeVisible();
  await expect(digest.getByRole('article', { name: other?.title ?? '', exact: true })).toBeVisible();
  await expect(digest.getByRole('region', { name: 'Watched' }).getByRole('article')).toHaveCount(1);
  await button(item, 'Save').click();
  await expect(button(item, 'Save')).toHaveAttribute('aria-pressed', 'true');

  await expectPrinted(digest, title, id);
  const popup = await extension.openPage(extension.built.popup);
  await tab(popup, 'Saved').click();
  await expect(popup.getByRole('feed').getByRole('article', { name: title, exact: true })).toBeVisible();
  await extension.close();
  profile.remove();
});

async function welcomeOf({ context }: ChromiumExtension): Promise<Page> {
  return until('The welcome opens', () => context.pages().find((page) => page.url().endsWith(WELCOME)));
}

/** A topic and words of one's own; both say at once what they would have caught. */
async function pickInterests(page: Page, words: string): Promise<void> {
  await button(page, 'Next').click();
  await page.getByRole('checkbox', { name: 'Language models' }).check();
  await expect(page.getByText(/^Language models: \d+ of the last 30 days’ papers/)).toBeVisible();
  await expect(page.locator('.match li').first()).toHaveText(/.+/);
  await page.getByRole('checkbox', { name: 'Language models' }).uncheck();
  await page.getByRole('textbox', { name: 'Something of your own' }).fill(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: words })).toBeChecked();
  await expect(button(page, 'Notify me')).toBeVisible();
}

async function comeBackToWelcome(extension: ChromiumExtension, words: string): Promise<void> {
  const page = await extension.openPage(WELCOME, { width: 900, height: 800 });
  await button(page, 'Next').click();
  await expect(page.getByRole('checkbox', { name: words })).toBeChecked();
  await expect(button(page, 'Notify me')).toHaveCount(0);
  await button(page, 'Next').click();
  await page.close();
}

async function switchDigestOn(extension: ChromiumExtension): Promise<void> {
  const options = await extension.openPage(extension.built.options ?? '', { width: 900, height: 800 });
  await options.getByRole('combobox', { name: 'A digest of what is new comes' }).selectOption({ label: 'every day' });
  await until('A digest is planned', () => changeDigestPlan(extension, {}));
  await options.close();
}

/** One paper more that no rule names, and the hour has passed. */
async function digestComesDue(extension: ChromiumExtension, feed: ServedFeed, other: string): Promise<void> {
  feed.release([other]);
  await refreshAgain(extension);
  await changeDigestPlan(extension, { after: Date.now() - 25 * 3_600_000 });
  await refreshAgain(extension);
}

/** What comes out of a printer: the papers, and nothing to press. */
async function expectPrinted(page: Page, title: string, id: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article', { name: title, exact: true })).toBeVisible();
  for (const role of ['button', 'combobox', 'textbox'] as const) await expect(page.getByRole(role)).toHaveCount(0);
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf).toContain(`https://huggingface.co/papers/${id}`);
  await page.emulateMedia({ media: null });
}

function standing(extension: ChromiumExtension): Promise<string[]> {
  return extension.inside(async () => Object.keys(await chrome.notifications.getAll()));
}

/** Clicks a notification as the system does; answers with the page that opens. */
async function click(extension: ChromiumExtension, id: string): Promise<Page> {
  const opened = extension.context.waitForEvent('page');
  const worker = await extension.background();
  await worker.evaluate((one) => chrome.notifications.onClicked.dispatch(one), id);
  return opened;
}

/** What the functions above find inside the extension. */
declare const chrome: {
  readonly notifications: {
    getAll(): Promise<Record<string, boolean>>;
    readonly onClicked: { dispatch(id: string): void };
  };
};
