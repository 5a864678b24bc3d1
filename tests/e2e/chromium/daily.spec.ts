import type { Page } from '@playwright/test';
import { addDays } from '../../../tools/feed-server/feed-day.ts';
import { newestDay, papersOf } from '../served-feed.ts';
import { expectNoViolations } from './axe.ts';
import { button, papers, tab } from './finding.ts';
import { expect, test } from './test.ts';

test('an earlier day is fetched when somebody asks for it', async ({ extension, feed }) => {
  const { page } = await extension.openPopup();
  await tab(page, 'Daily').click();
  await expect(papers(page)).toHaveCount(papersOf(feed, newestDay(feed)).length);
  feed.clearLog();

  let day = newestDay(feed);
  do {
    day = workingDayBefore(day);
    await page
      .getByRole('button', { name: /previous day/i })
      .first()
      .click();
    await feed.waitForRequest(({ query }) => query.date === day);
    await expect(papers(page)).toHaveCount(papersOf(feed, day).length);
  } while (papersOf(feed, day).length === 0);

  for (const { headers } of feed.requests) expect(headers).not.toHaveProperty('cookie');
});

test('a day that cannot be fetched says so', async ({ extension, feed }) => {
  const { page } = await extension.openPopup();
  await tab(page, 'Daily').click();
  await expect(papers(page).first()).toBeVisible();
  feed.fail('500', { match: ({ query }) => 'date' in query });
  // A day of which nothing is at hand: of others the papers stay, and only the state says so.
  const sunday = sundayBefore(newestDay(feed));
  await walkTo(page, newestDay(feed), sunday);
  await page.keyboard.press('Enter');
  await feed.waitForRequest(({ query }) => query.date === sunday);
  await expect(page.getByText(/500/).first()).toBeVisible();
  const again = page.getByRole('button', { name: 'Try again' });

  feed.fail(undefined);
  await again.click();
  await expect(page.getByText(/500/)).toHaveCount(0);
});

test('a day is picked in a calendar by keys alone, a weekend’s says that it is empty, and the arrows go over it', async ({
  extension,
  feed,
}) => {
  const page = await extension.openPage(extension.built.popup);
  await tab(page, 'Daily').click();
  const shown = newestDay(feed);
  await expect(papers(page)).toHaveCount(papersOf(feed, shown).length);
  const calendar = page.getByRole('dialog', { name: 'Pick a day' });
  const sunday = sundayBefore(shown);
  await walkTo(page, shown, sunday);
  await expectNoViolations(page, 'the calendar');
  // The month of the day is fetched, for whoever stays at it.
  await feed.waitForRequest(({ query }) => query.month === sunday.slice(0, 7));
  await expect(calendar.locator(':focus')).toHaveAccessibleName(/^Sunday, .*: no papers$/);
  await page.keyboard.press('Enter');
  await expect(calendar).toBeHidden();
  const name = page.getByTitle('Pick a day');
  await expect(name).toBeFocused();
  await expect(page.getByRole('heading', { name: /No papers on/ })).toBeVisible();

  const friday = addDays(sunday, -2);
  await button(page, 'Previous day').first().click();
  await expect(name).toContainText(String(Number(friday.slice(8))));
  await expect(papers(page)).toHaveCount(papersOf(feed, friday).length);
  await button(page, 'Next day').click();
  await expect(name).toContainText(String(Number(addDays(sunday, 1).slice(8))));
});

/** Opens the calendar and goes back in it day by day. */
async function walkTo(page: Page, from: string, to: string): Promise<void> {
  await page.getByTitle('Pick a day').focus();
  await page.keyboard.press('Enter');
  const focused = page.getByRole('dialog', { name: 'Pick a day' }).locator(':focus');
  await expect(focused).toHaveAttribute('data-day', from);
  for (let day = from; day !== to; ) {
    await page.keyboard.press('ArrowLeft');
    day = addDays(day, -1);
    await expect(focused).toHaveAttribute('data-day', day);
  }
}

function sundayBefore(day: string): string {
  const before = addDays(day, -1);
  return weekdayOf(before) === 0 ? before : sundayBefore(before);
}

/** As the arrows have it: weekends of this feed are empty. */
function workingDayBefore(day: string): string {
  const before = addDays(day, -1);
  return weekdayOf(before) % 6 === 0 ? workingDayBefore(before) : before;
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
