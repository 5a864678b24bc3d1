import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { grantPermission } from '../../../tools/browsers/grant.ts';
import { until } from '../../../tools/browsers/until.ts';
import { changeDigestPlan, planDigests } from '../digests.ts';
import { refreshAgain, wakeBackground } from '../refreshing.ts';
import type { ServedFeed } from '../served-feed.ts';
import { expectNoViolations } from './axe.ts';
import { button } from './finding.ts';
import { expect, test } from './test.ts';

const WIDE = { width: 1280, height: 900 };

test('a digest comes due: a page with what is new, saved and hidden in place, copied, sent and printed', async ({
  extension,
  feed,
}) => {
  await planDigests(extension);
  await comesDue(extension, feed);
  const list = await extension.openPage(extension.built.popup);
  const opened = extension.context.waitForEvent('page');
  await button(list, 'Read it').click();
  const page = await opened;
  await page.setViewportSize(WIDE);
  await expect(page.getByRole('heading', { name: 'Daily digest' })).toBeVisible();
  await expect(button(list, 'Read it')).toHaveCount(0);
  const [first, second, third] = feed.late.map(({ title }) => title) as [string, string, string];
  for (const title of [first, second, third]) await expect(item(page, title)).toBeVisible();
  const link = item(page, first).getByRole('link', { name: first, exact: true });
  await expect(link).toHaveAttribute('href', /^https:\/\/huggingface\.co\/papers\//);

  await button(item(page, first), 'Save').click();
  await expect(button(item(page, first), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await button(page, 'Undo').click();
  await expect(button(item(page, first), 'Save')).toHaveAttribute('aria-pressed', 'false');
  await button(item(page, first), 'Save').click();
  await button(item(page, second), 'Hide').click();
  await expect(item(page, second)).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(item(page, second)).toBeVisible();
  await button(item(page, third), 'Hide').click();
  await expect(item(page, third)).toHaveCount(0);

  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Copy as Markdown').click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toMatch(/^# Daily digest, /);
  expect(markdown).toContain(`[${first}](https://huggingface.co/papers/`);
  expect(markdown).not.toContain(third);

  const mail = new URL((await page.getByRole('link', { name: 'E-mail it' }).getAttribute('href')) ?? '');
  expect(mail.protocol).toBe('mailto:');
  expect(mail.href.length).toBeLessThanOrEqual(1_800);
  expect(mail.searchParams.get('body')).toContain('https://huggingface.co/papers/');

  await page.getByLabel('Sort by').selectOption('For you');
  await expect(page.getByRole('heading', { name: 'For you' })).toBeVisible();
  await expect(item(page, second)).toBeVisible();
  await expectNoViolations(page, 'a digest by what fits');
  await page.getByLabel('Sort by').selectOption('By section');
  await expect(page.getByRole('heading', { name: 'For you' })).toHaveCount(0);

  await page.emulateMedia({ media: 'print' });
  await expect(item(page, first)).toBeVisible();
  for (const name of ['Copy as Markdown', 'Print', 'Save', 'Change'])
    await expect(button(page, name).first()).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');

  // What was saved here is on the list.
  const popup = await extension.openPage(extension.built.popup);
  await popup.getByRole('tab', { name: 'Saved' }).click();
  await expect(popup.getByRole('feed').getByRole('article', { name: first, exact: true })).toBeVisible();
});

test('an hour that passes while the browser is closed: the digest comes at the next start, once', async ({
  feed,
  launch,
  profile,
}) => {
  const before = await launch({ profileDir: profile.dir });
  await planDigests(before);
  feed.release();
  await refreshAgain(before);
  await changeDigestPlan(before, { after: Date.now() - 25 * 3_600_000 });
  await before.close();

  grantPermission(profile.dir, profile.id, 'notifications');
  const after = await launch({ profileDir: profile.dir });
  const page = await openDigest(after);
  for (const { title } of feed.late) await expect(item(page, title)).toBeVisible();
  await after.killBackground();
  await wakeBackground(after);
  await expect(page.getByRole('combobox', { name: 'Digests' }).getByRole('option')).toHaveCount(1);
  await after.close();
});

test('a notification tells of it, and its click opens it', async ({ feed, launch, profile }) => {
  grantPermission(profile.dir, profile.id, 'notifications');
  const extension = await launch({ profileDir: profile.dir });
  await planDigests(extension);
  await comesDue(extension, feed);
  const notice = await until('The notification stands', async () => {
    const standing = Object.keys(await extension.inside(() => chrome.notifications.getAll()));
    return standing.find((one) => one.startsWith('digest:'));
  });
  const opened = extension.context.waitForEvent('page');
  const worker = await extension.background();
  await worker.evaluate((clicked) => chrome.notifications.onClicked.dispatch(clicked), notice);
  const page = await opened;
  await expect(page).toHaveURL(new RegExp(`src/digest/index.html#${notice.slice('digest:'.length)}$`));
  for (const { title } of feed.late) await expect(item(page, title)).toBeVisible();
  await extension.close();
});

test('without a digest the page says when one comes, makes one now, and leads to those before', async ({
  extension,
}) => {
  const page = await openDigest(extension);
  await button(page, 'Every week').click();
  await expect(page.getByText(/The first one comes/)).toBeVisible();
  await button(page, 'the last week').click();
  await expect(page.getByRole('heading', { name: 'Weekly digest' })).toBeVisible();
  const week = await page.getByRole('article').count();
  await button(page, 'the last day').click();
  await expect(
    page.getByRole('heading', { name: /Daily digest/ }).or(page.getByText('Nothing new in the last day.')),
  ).toBeVisible();
  const past = page.getByRole('combobox', { name: 'Digests' });
  await past.selectOption({ label: (await past.getByRole('option', { name: /Weekly/ }).textContent()) ?? '' });
  await expect(page.getByRole('heading', { name: 'Weekly digest' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(week);
});

test('the keyboard goes on where it was when a paper is hidden and brought back, and when the page becomes another', async ({
  extension,
}) => {
  const page = await openDigest(extension);
  await button(page, 'Every day').press('Enter');
  await expect(page.getByRole('heading', { name: 'No digest yet' })).toBeFocused();
  await button(page, 'the last week').press('Enter');
  await expect(page.getByRole('heading', { name: 'Weekly digest' })).toBeFocused();
  const [first, second] = await page.getByRole('article').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
  await button(item(page, first ?? ''), 'Hide').press('Enter');
  await expect(button(item(page, second ?? ''), 'Hide')).toBeFocused();
  await button(page, 'Undo').press('Enter');
  await expect(button(item(page, first ?? ''), 'Hide')).toBeFocused();

  // The popup's keys mean the same here.
  const title = (name = '') => item(page, name).getByRole('link', { name, exact: true });
  await page.keyboard.press('j');
  await expect(title(second)).toBeFocused();
  await page.keyboard.press('k');
  await expect(title(first)).toBeFocused();
  await page.keyboard.press('s');
  await expect(button(item(page, first ?? ''), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Space');
  await expect(button(item(page, first ?? ''), 'Details')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('x');
  await expect(title(second)).toBeFocused();
  await page.keyboard.press('u');
  await expect(title(first)).toBeFocused();
  await page.keyboard.press('u');
  await expect(button(item(page, first ?? ''), 'Save')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const [opened] = await Promise.all([extension.context.waitForEvent('page'), page.keyboard.press('o')]);
  await opened.close();
});

test('axe finds nothing', async ({ extension }) => {
  const rules = [{ id: 'w', kind: 'watch', by: 'keyword', pattern: 'model*' }];
  await extension.inside((given) => chrome.storage.local.set({ rules: given }), rules);
  const page = await openDigest(extension);
  await expect(button(page, 'Every day')).toBeVisible();
  await expectNoViolations(page, 'no digest');
  await button(page, 'the last week').click();
  await button(page.getByRole('article').first(), 'Save').click();
  await expect(button(page, 'Undo')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Watched' })).toBeVisible();
  await expectNoViolations(page, 'a digest');
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectNoViolations(page, 'a narrow digest');
});

/** Three papers more are on the lists, the hour of the digest has passed, and the background wakes. */
async function comesDue(extension: ChromiumExtension, feed: ServedFeed): Promise<void> {
  feed.release();
  await refreshAgain(extension);
  await changeDigestPlan(extension, { after: Date.now() - 25 * 3_600_000 });
  await refreshAgain(extension);
}

function openDigest(extension: ChromiumExtension): Promise<Page> {
  return extension.openPage('src/digest/index.html', WIDE);
}

function item(page: Page, title: string) {
  return page.getByRole('article', { name: title, exact: true });
}

/** What the functions above find inside the extension. */
declare const chrome: {
  readonly notifications: {
    getAll(): Promise<Record<string, unknown>>;
    readonly onClicked: { dispatch(id: string): void };
  };
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
};
