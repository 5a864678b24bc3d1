import { addDays, weekOf } from '../../../tools/feed-server/feed-day.ts';
import { lastMonth, newestDay, papersOf, papersOfMonth } from '../served-feed.ts';
import { button, papers, tab } from './finding.ts';
import { expect, test } from './test.ts';

test.describe('a month of three pages', () => {
  test.use({ papersLastMonth: 230 });

  test('is fetched page by page, though the order moves meanwhile', async ({ extension, feed }) => {
    const page = await extension.openPage(extension.built.popup);
    await tab(page, 'Daily').click();
    await expect(papers(page)).toHaveCount(papersOf(feed, newestDay(feed)).length);

    // Between the first page and the second the last paper overtakes everybody: paging repeats one and skips another.
    const month = lastMonth(feed);
    const ofMonth = papersOfMonth(feed, month);
    const last = ofMonth.reduce((a, b) => (a.paper.upvotes <= b.paper.upvotes ? a : b));
    const gate = feed.gate(({ query }) => query.month === month && query.p === '1');
    await button(page, 'Month').click();
    await button(page, 'Previous month').click();
    await gate.arrived();
    feed.patch(last.paper.id, ({ paper }) => {
      paper.upvotes = 99_999;
    });
    gate.release();
    await expect(papers(page)).toHaveCount(ofMonth.length);
    expect(feed.requests.filter(({ query }) => query.month === month).map(({ query }) => query.p ?? '0')).toEqual(
      expect.arrayContaining(['0', '1', '2']),
    );
    const names = await papers(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.id));
    expect(new Set(names)).toEqual(new Set(ofMonth.map(({ paper }) => paper.id)));
  });
});

test('a week is fetched when somebody steps to it', async ({ extension, feed }) => {
  const day = newestDay(feed);
  const page = await extension.openPage(extension.built.popup);
  await tab(page, 'Daily').click();
  await expect(papers(page)).toHaveCount(papersOf(feed, day).length);
  await button(page, 'Week').click();
  await button(page, 'Previous week').click();
  const week = weekOf(addDays(weekStart(day), -1));
  await feed.waitForRequest(({ query }) => query.week === week);
  const ofWeek = feed.entries.filter((entry) => {
    const featured = entry.paper.submittedOnDailyAt?.slice(0, 10);
    return featured !== undefined && weekOf(featured) === week;
  });
  await expect(papers(page)).toHaveCount(ofWeek.length);
  await expect(button(page, 'Next week')).toBeEnabled();
});

/** The Monday of a day's week. */
function weekStart(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
