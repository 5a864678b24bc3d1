import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { dayOf } from '../../../tools/feed-server/entry.ts';
import { firstRefresh, refreshAgain } from '../refreshing.ts';
import type { ServedFeed } from '../served-feed.ts';
import { expectNoViolations } from './axe.ts';
import { button, papers, tab, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

const DAY_MS = 86_400_000;
const AWAY_DAYS = 6;

test('offers what appeared in six days away, best first, and lets go of it with a way back', async ({
  feed,
  install,
}) => {
  const { page, missed } = await backAfterDays(feed, install);
  const bar = page.getByRole('region', { name: 'Catching up' });
  await expect(bar).toContainText(/While you were away: \d+ papers in 7 days/);
  await expect(bar).not.toContainText('still loading');
  await expect(bar).toContainText(`${missed.length} papers in 7 days`);
  await expectNoViolations(page, 'the offer');

  await button(bar, 'The best 10 for 10 minutes').click();
  await wholeList(page);
  await expect(papers(page)).toHaveCount(10);
  // Fresh ones with fewer votes may stand before older ones with more, whatever the time of day.
  expect(meanOf(await votesOf(page))).toBeGreaterThan(meanOf(missed.map(({ paper }) => paper.upvotes ?? 0)));
  await button(bar, '5 min').click();
  await expect(papers(page)).toHaveCount(5);
  await expectNoViolations(page, 'five minutes');
  await button(bar, 'All').click();
  await expect(papers(page)).toHaveCount(missed.length);
  await button(bar, 'Back').click();
  await expect(papers(page).first()).toBeVisible();

  const news = papers(page).getByText('New', { exact: true });
  await expect(news.first()).toBeVisible();
  await button(bar, 'I’m up to date').click();
  await expect(bar).toBeHidden();
  await expect(news).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(news.first()).toBeVisible();
  await expect(bar).toContainText(`${missed.length} papers`);
});

test('comes back as it was left, after the worker died', async ({ feed, install }) => {
  const { page, extension } = await backAfterDays(feed, install);
  await button(page, 'The best 10 for 10 minutes').click();
  await expect(papers(page)).toHaveCount(10);
  await wholeList(page);
  const titles = await papers(page).getByRole('heading').allInnerTexts();
  await page.close();
  await extension.killBackground();
  const again = await extension.openPage(extension.built.popup);
  await wholeList(again);
  await expect.poll(() => papers(again).getByRole('heading').allInnerTexts()).toEqual(titles);
});

/** As if the last glance had ended six days ago, and nothing been listed since. */
async function backAfterDays(feed: ServedFeed, install: () => Promise<ChromiumExtension>) {
  const since = new Date(Date.now() - AWAY_DAYS * DAY_MS).toISOString().slice(0, 10);
  const missed = feed.entries.filter((entry) => (dayOf(entry) ?? '') >= since);
  const ids = missed.map(({ paper }) => paper.id);
  feed.holdBack(ids);
  const extension = await install();
  await firstRefresh(extension);
  await extension.inside(
    (endedAt) => chrome.storage.local.set({ glance: { since: endedAt, endedAt } }),
    Date.now() - AWAY_DAYS * DAY_MS,
  );
  feed.release(ids);
  await refreshAgain(extension);
  const page = await extension.openPage(extension.built.popup);
  await expect(tab(page, 'Trending')).toHaveAttribute('aria-selected', 'true');
  return { extension, page, missed };
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

async function votesOf(page: Page): Promise<number[]> {
  const told = await papers(page).locator('.votes b').allInnerTexts();
  return told.map((text) => Number(text.replace(/\D/g, '')));
}

declare const chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };
