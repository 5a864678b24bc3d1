import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { grantHosts, grantPermission } from '../../../tools/browsers/grant.ts';
import { refreshAgain } from '../refreshing.ts';
import { serveCode, serveWaitedFor } from '../watching.ts';
import { expectNoViolations } from './axe.ts';
import { button, paper, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

const HOSTS = ['https://export.arxiv.org/*', 'https://rss.arxiv.org/*'];

test('a saved paper is watched: its code appears, a notification says so, and News leads to it', async ({
  launch,
  feed,
  profile,
}) => {
  const { id, title } = serveWaitedFor(feed);
  feed.patch(id, (entry) => {
    entry.arxiv = { version: 1, updated: '2026-02-03T12:00:00Z', comment: 'Accepted at NeurIPS 2026 as a spotlight' };
  });
  // A headless browser never answers what the radios ask.
  grantHosts(profile.dir, profile.id, HOSTS);
  grantPermission(profile.dir, profile.id, 'notifications');
  const extension = await launch({ profileDir: profile.dir });
  const popup = await popupWithSaved(extension, title);

  feed.clearLog();
  const options = await extension.openPage(extension.built.options ?? '');
  const group = options.getByRole('group', { name: 'Watch saved papers' });
  await expect(group.getByRole('radio', { name: 'Off' })).toBeChecked();
  const classes = options.getByRole('textbox', { name: 'arXiv classes' });
  await classes.fill('cs.lg, cs.XX');
  await classes.press('Enter');
  await expect(options.getByText('arXiv has no class “cs.XX”.')).toBeVisible();
  await classes.fill('cs.lg, stat.ml');
  await classes.press('Enter');
  await expect(classes).toHaveValue('cs.LG stat.ML');
  await group.getByRole('radio', { name: 'Full' }).click();
  await expect(group.getByRole('radio', { name: 'Full' })).toBeChecked();
  await expectNoViolations(options, 'the settings of watching');
  // What is known of the paper from here on is no news.
  await expect.poll(() => feed.requests.filter(({ path }) => path === `/api/papers/${id}`).length).toBeGreaterThan(0);
  await expect.poll(() => hostsAsked(feed)).toContain('export.arxiv.org');
  await expect.poll(() => feed.requests.map(({ path }) => path)).toContain('/rss/cs.LG+stat.ML');

  serveCode(feed, id);
  await refreshAgain(extension);
  const library = await extension.openPage('src/library/index.html#shelf=news');
  const row = library.getByRole('article', { name: title });
  await expect(row).toContainText('Code appeared');
  await expect(library.getByRole('button', { name: /^News/ })).toHaveAttribute('aria-current', 'page');
  await expect.poll(() => newsNotices(extension)).toHaveLength(1);

  await popup.keyboard.press('4');
  await expect(paper(popup, title)).toContainText('Code appeared');
  await expect(paper(popup, title).getByRole('button', { name: 'Why' })).toHaveCount(0);

  const order = library.getByRole('combobox', { name: 'Sort by' });
  await expect(order.getByRole('option', { name: 'Latest news first' })).toBeAttached();
  await button(library, 'Clear news').click();
  await expect(row).toBeHidden();
  await button(library, 'Undo').click();
  await button(row, 'Details').click();
  const beside = library.getByRole('complementary', { name: title });
  await expect(beside.getByRole('link', { name: 'Code appeared' })).toHaveAttribute(
    'href',
    'https://github.com/sample/waited-for',
  );
  await expect(beside.getByText('v1, Feb 2026')).toBeVisible();
  await expect(beside.getByText('NeurIPS 2026 Spotlight')).toBeVisible();
  await expectNoViolations(library, 'news of a paper');
  await button(beside, 'Stop watching').click();
  await expect(button(beside, 'Watch')).toBeVisible();
  await button(library.locator('body'), 'Undo').click();
  await expect(button(beside, 'Stop watching')).toBeVisible();

  await extension.send({ type: 'make-digest', every: 'day' });
  const digest = await extension.openPage('src/digest/index.html', { width: 1000, height: 700 });
  const told = digest.getByRole('region', { name: 'What became of what you saved' });
  await expect(told.getByRole('listitem')).toHaveText([`Code appeared${title}`]);
  await expectNoViolations(digest, 'a digest with news');
  await digest.close();

  const [notice = ''] = await newsNotices(extension);
  const opens = popup.context().waitForEvent('page');
  await (await extension.background()).evaluate((one) => chrome.notifications.onClicked.dispatch(one), notice);
  const opened = await opens;
  await expect(paper(opened, title)).toContainText('Code appeared');
});

test('quiet: no request holds the number of a saved paper', async ({ launch, feed, profile }) => {
  const { id, title } = serveWaitedFor(feed);
  feed.patch(id, (entry) => {
    entry.arxiv = { version: 2 };
  });
  grantHosts(profile.dir, profile.id, HOSTS);
  const extension = await launch({ profileDir: profile.dir });
  await popupWithSaved(extension, title);
  feed.clearLog();
  const options = await extension.openPage(extension.built.options ?? '');
  await options.getByRole('radio', { name: 'Quiet' }).click();
  await expect(options.getByRole('radio', { name: 'Quiet' })).toBeChecked();
  await expect.poll(() => hostsAsked(feed)).toContain('rss.arxiv.org');
  serveCode(feed, id);
  await refreshAgain(extension);
  const library = await extension.openPage('src/library/index.html#shelf=news');
  await expect(library.getByRole('article', { name: title })).toContainText('Code appeared');
  const told = feed.requests.filter(({ path, query }) => `${path} ${Object.values(query).join(' ')}`.includes(id));
  expect(told).toEqual([]);
  expect(hostsAsked(feed)).not.toContain('export.arxiv.org');
});

/** The popup after a refresh, with that paper saved. */
async function popupWithSaved(extension: ChromiumExtension, title: string): Promise<Page> {
  await refreshAgain(extension);
  const popup = await extension.openPage(extension.built.popup);
  await wholeList(popup);
  await button(paper(popup, title), 'Save').click();
  await expect(button(paper(popup, title), 'Save')).toHaveAttribute('aria-pressed', 'true');
  return popup;
}

function hostsAsked(feed: { readonly requests: readonly { readonly host: string }[] }): readonly string[] {
  return feed.requests.map(({ host }) => host);
}

async function newsNotices(extension: { inside: <T>(read: () => Promise<T>) => Promise<T> }): Promise<string[]> {
  return extension.inside(async () => {
    const all = await new Promise<object>((resolve) => chrome.notifications.getAll(resolve));
    return Object.keys(all).filter((notice) => notice.startsWith('news:'));
  });
}

/** What the functions above find inside the extension. */
declare const chrome: {
  readonly notifications: {
    getAll(answer: (all: object) => void): void;
    readonly onClicked: { dispatch(id: string): void };
  };
};
