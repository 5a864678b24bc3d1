import { ageObservations } from '../../../tools/screens/age-observations.ts';
import { refreshAgain } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { paper, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

test('a row says in words what its line draws, and shows stars that were gained without votes', async ({
  extension,
  feed,
}) => {
  const [voted = '', starred = ''] = feed.trending;
  await extension.inside(ageObservations, 40);
  feed.patch(voted, (entry) => {
    entry.paper.upvotes += 9;
  });
  await refreshAgain(extension);
  await extension.inside(ageObservations, 30);
  feed.patch(starred, (entry) => {
    entry.paper.githubStars = (entry.paper.githubStars ?? 0) + 500;
  });
  await refreshAgain(extension);

  const page = await extension.openPage(extension.built.popup);
  await wholeList(page);
  const votes = paper(page, trendingTitle(feed, 0)).getByTitle(/^\+9 since .* · \d+ a day$/);
  await expect(votes).toContainText('+9 since');
  const row = paper(page, trendingTitle(feed, 1));
  await expect(row.getByText('★ +500', { exact: true })).toBeVisible();
  await expect(row.getByTitle(/^★ \+500 since/)).toBeVisible();
  await expect(row.getByTitle(/stars? · \+500 since/)).toBeVisible();
});
