import type { Page } from '@playwright/test';
import type { Rule } from '../../../src/domain/rules/rule.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { changeRefreshState } from '../../../tools/browsers/stored.ts';
import { until } from '../../../tools/browsers/until.ts';
import { keepSaved } from '../keep-saved.ts';
import { badgeText, letTimePass, refreshAgain, wakeBackground } from '../refreshing.ts';
import type { ServedFeed } from '../served-feed.ts';
import { button, newPapers, paper, papers, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

declare const chrome: {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
  readonly windows: { create(options: object): Promise<unknown> };
};

const HOUR = 3_600_000;

/** Mutes one paper by its id, and nothing else. */
const muteOne = (id: string): Rule => ({ id: 'm', kind: 'mute', by: 'id', pattern: id });

/** As any page of the extension stores them, with none but a bare one open. */
const store = (extension: ChromiumExtension, values: { rules?: Rule[]; settings?: Partial<Settings> }) =>
  extension.inside((given) => chrome.storage.local.set(given), values);

/** Three papers more, and nobody has looked. */
async function threeMore(extension: ChromiumExtension, feed: ServedFeed): Promise<string[]> {
  feed.release();
  await refreshAgain(extension);
  await expect.poll(() => badgeText(extension)).toBe('3');
  return feed.late.map(({ paper }) => paper.id);
}

/** The popup's page in a window of its own. */
async function inNewWindow(extension: ChromiumExtension): Promise<Page> {
  const before = extension.context.pages();
  const url = extension.url(extension.built.popup);
  await extension.inside((address) => chrome.windows.create({ url: address, width: 420, height: 700 }), url);
  return until('The window opens', () =>
    extension.context.pages().find((page) => !before.includes(page) && page.url() === url),
  );
}

/** Only the reading list before one's eyes, where nobody glances. A page opened after this starts there, without a feed. */
async function showSaved(page: Page): Promise<void> {
  const saved = page.getByRole('tab', { name: 'Saved' });
  await saved.click();
  await expect(saved).toHaveAttribute('aria-selected', 'true');
}

test.describe('the badge drops at once', () => {
  test('for a glance in one window, in every window, and its numbers with it', async ({ extension, feed }) => {
    const panel = await extension.openPage('src/panel/index.html');
    await button(panel, 'Refresh').waitFor();
    await panel.getByRole('tab', { name: 'Saved' }).click();
    await threeMore(extension, feed);
    const trending = panel.getByRole('tab', { name: 'Trending' });
    await expect(trending).toContainText('3');
    const popup = await extension.openPopup();
    await expect(newPapers(popup.page)).toHaveCount(3);
    await expect.poll(() => badgeText(extension)).toBe('');
    await expect(trending).toHaveText('Trending');
  });

  test('for a rule, with no page open that would say so, also when the worker is dead', async ({ extension, feed }) => {
    const [first = '', second = ''] = await threeMore(extension, feed);
    await store(extension, { rules: [muteOne(first)] });
    await expect.poll(() => badgeText(extension)).toBe('2');
    await extension.killBackground();
    await store(extension, { rules: [muteOne(first), { ...muteOne(second), id: 'n' }] });
    await expect.poll(() => badgeText(extension)).toBe('1');
    await store(extension, { rules: [] });
    await expect.poll(() => badgeText(extension)).toBe('3');
  });

  test('for a hidden paper and what is marked as seen up to here, in two windows, and comes back with Undo', async ({
    extension,
    feed,
  }) => {
    const page = await extension.openPage(extension.built.popup);
    const other = await inNewWindow(extension);
    for (const one of [page, other]) await wholeList(one);
    for (const one of [page, other]) await showSaved(one);
    await threeMore(extension, feed);
    // So that both are found among the saved papers, where nobody glances.
    await keepSaved(extension, feed.late, 2);
    const [hidden, above] = feed.late.map(({ title }) => title) as [string, string];
    const counts = async (text: string) => {
      await expect.poll(() => badgeText(extension)).toBe(text);
      for (const one of [page, other]) await expect(one.getByRole('tab', { name: 'Trending' })).toContainText(text);
    };
    await counts('3');

    await page.getByRole('searchbox').fill(hidden);
    await paper(page, hidden).hover();
    await button(paper(page, hidden), 'Hide').click();
    await counts('2');
    await button(page, 'Undo').click();
    await counts('3');

    for (const one of [page, other]) await one.getByRole('searchbox').fill(above);
    await paper(page, above).focus();
    await page.keyboard.press('m');
    await counts('2');
    await page.keyboard.press('u');
    await counts('3');
    await paper(other, above).focus();
    await other.keyboard.press('m');
    await counts('2');

    await page.getByRole('searchbox').fill('');
    await page.getByRole('tab', { name: 'Trending' }).click();
    await expect.poll(() => badgeText(extension)).toBe('');
    await expect(other.getByRole('tab', { name: 'Trending' })).toHaveText('Trending');
  });
});

test.describe('the badge stays', () => {
  test('with its count through a failure, and shows a lasting one only where there is no count', async ({
    extension,
    feed,
  }) => {
    await threeMore(extension, feed);
    feed.fail('reset');
    await refreshAgain(extension);
    await expect.poll(() => extension.badge()).toMatchObject({ text: '3', color: '#b8390e' });
    await changeRefreshState(extension, { failingSince: Date.now() - 7 * HOUR });
    await extension.send({ type: 'paint-badge' });
    await expect.poll(() => extension.badge()).toMatchObject({ text: '3', color: '#5f5a52' });

    const popup = await extension.openPopup();
    await expect.poll(() => badgeText(extension)).toBe('!');
    await popup.close();
    feed.fail(undefined);
    await letTimePass(extension);
    await wakeBackground(extension);
    await expect.poll(() => badgeText(extension)).toBe('');
  });
});

test('the badge counts what the person wants it to', async ({ extension, feed }) => {
  const [first = ''] = await threeMore(extension, feed);
  await store(extension, { rules: [{ id: 'w', kind: 'watch', by: 'id', pattern: first }] });
  await expect
    .poll(() => extension.badge())
    .toMatchObject({ text: '3', title: expect.stringContaining('3 new papers, 1 of them watched') });
  for (const [settings, text] of [
    [{ badgeMode: 'watched' }, '1'],
    [{ badgeMode: 'dot' }, '•'],
    [{ badgeMode: 'off' }, ''],
    [{ badgeLists: 'trending' }, '3'],
    [{}, '3'],
  ] as const) {
    await store(extension, { settings });
    await expect.poll(() => badgeText(extension)).toBe(text);
  }
});

test('a list that is not followed is not asked for, until somebody looks', async ({ extension, feed }) => {
  await store(extension, { settings: { followedLists: 'newest' } });
  const before = feed.requests.length;
  feed.release();
  await refreshAgain(extension);
  const asked = () => feed.requests.slice(before).map(({ query }) => query.sort);
  expect(asked()).toHaveLength(1);
  expect(asked()).not.toContain('trending');
  // As if the list had been fetched an hour ago; until then it is good.
  await extension.inside(async (ago) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('paperglance-cache');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const feeds = database.transaction('feeds', 'readwrite').objectStore('feeds');
    const reading = feeds.get('trending');
    await new Promise((resolve) => {
      reading.onsuccess = () => {
        const fetchedAt = Date.now() - ago;
        feeds.put({ ...reading.result, fetchedAt, triedAt: fetchedAt }).onsuccess = resolve;
      };
    });
    database.close();
  }, HOUR);
  const popup = await extension.openPopup();
  await expect(papers(popup.page).first()).toBeVisible();
  await expect.poll(() => asked()).toContain('trending');
  for (const { title } of feed.late) await expect(paper(popup.page, title)).toBeVisible();
  await expect(newPapers(popup.page)).toHaveCount(0);
});
