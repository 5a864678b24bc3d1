import { addDays } from '../../../tools/feed-server/feed-day.ts';
import { newestDay, papersOf } from '../served-feed.ts';
import { papers, tab } from './finding.ts';
import { expect, test } from './test.ts';

test('an earlier day is fetched when somebody asks for it', async ({ extension, feed }) => {
  const { page } = await extension.openPopup();
  await tab(page, 'Daily').click();
  await expect(papers(page)).toHaveCount(papersOf(feed, newestDay(feed)).length);
  feed.clearLog();

  let day = newestDay(feed);
  do {
    day = addDays(day, -1);
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
  const again = page.getByRole('button', { name: 'Try again' });
  // Of the days before, the newest list may have brought papers: those stay, and only the state says so.
  for (let day = newestDay(feed), days = 0; days < 10 && !(await again.isVisible()); days += 1) {
    day = addDays(day, -1);
    await page
      .getByRole('button', { name: /previous day/i })
      .first()
      .click();
    await feed.waitForRequest(({ query }) => query.date === day);
    await expect(page.getByText(/500/).first()).toBeVisible();
  }

  feed.fail(undefined);
  await again.click();
  await expect(page.getByText(/500/)).toHaveCount(0);
});
