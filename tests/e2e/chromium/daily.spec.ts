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
  await page
    .getByRole('button', { name: /previous day/i })
    .first()
    .click();
  await expect(page.getByText(/500/).first()).toBeVisible();

  feed.fail(undefined);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/500/)).toHaveCount(0);
});
