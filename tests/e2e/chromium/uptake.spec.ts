import { grantHosts } from '../../../tools/browsers/grant.ts';
import { serveAcceptance, serveMuchUptake } from '../uptake.ts';
import { expectNoViolations } from './axe.ts';
import { button, paper, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

test('what became of a paper is asked for on request, shown as text, and there without a network', async ({
  extension,
  feed,
}) => {
  const title = serveMuchUptake(feed);
  const popup = await extension.openPage(extension.built.popup);
  await wholeList(popup);
  const row = paper(popup, title);
  feed.clearLog();
  await button(row, 'Details').click();
  const ask = button(row, 'What became of it');
  await expect(ask).toHaveAttribute('aria-expanded', 'false');
  expect(feed.requests.filter(({ path }) => path.startsWith('/api/papers/') || path.endsWith('/repos'))).toEqual([]);

  await ask.click();
  await expect(row.getByRole('heading', { name: '111 models' })).toBeVisible();
  await expect(row.getByRole('heading', { name: '400 comments' })).toBeVisible();
  await expect(row.locator('.artifacts').first().getByRole('listitem').first()).toHaveText(
    /^own--sample\/fox.*by the authors/,
  );
  const last = row.locator('.comment').first();
  await expect(last).toContainText('The First');
  await expect(last).toContainText('author');
  await expect(last).toContainText('<img src="https://elsewhere.example/x.png" onerror="alert(1)">');
  await expect(last.getByRole('link', { name: 'a plot' })).toBeVisible();
  await expect(row.locator('.uptake img')).toHaveCount(0);
  await expectNoViolations(popup, 'what became of a paper');

  await button(row, 'Most liked').click();
  await expect(row.locator('.comment').first()).toContainText('Comment number 7.');
  await button(row, 'Show all 400').click();
  await expect(row.locator('.comment')).toHaveCount(400);
  await button(row, 'Show all 111').click();
  await expect(row.locator('.artifacts').first().getByRole('listitem')).toHaveCount(111);

  feed.fail('reset');
  await button(row, 'Check again').click();
  await expect(row.getByText(/^Offline, tried/)).toBeVisible();
  await expect(row.getByRole('heading', { name: '111 models' })).toBeVisible();

  await button(row, 'Save').click();
  await expect(button(row, 'Save')).toHaveAttribute('aria-pressed', 'true');
  const library = await extension.openPage('src/library/index.html', { width: 1280, height: 760 });
  await button(library.getByRole('article', { name: title }), 'Details').click();
  const beside = library.getByRole('complementary', { name: title });
  await button(beside, 'What became of it').click();
  await expect(beside.getByRole('heading', { name: '111 models' })).toBeVisible();
  await expect(beside.getByText(/^As of /)).toBeVisible();
  await expectNoViolations(library, 'what became of a paper, in the library');
});

test('arXiv is asked as well once the person wants it, and says where the paper was accepted', async ({
  launch,
  feed,
  profile,
}) => {
  const title = serveMuchUptake(feed);
  serveAcceptance(feed);
  // A headless browser never answers the question that the button asks.
  grantHosts(profile.dir, profile.id, ['https://export.arxiv.org/*']);
  const extension = await launch({ profileDir: profile.dir });
  const popup = await extension.openPage(extension.built.popup);
  await wholeList(popup);
  const row = paper(popup, title);
  await button(row, 'Details').click();
  await button(row, 'What became of it').click();
  await expect(row.getByRole('heading', { name: '111 models' })).toBeVisible();
  const isArxiv = ({ host }: { host: string }) => host === 'export.arxiv.org';
  expect(feed.requests.filter(isArxiv)).toEqual([]);
  await button(row, 'Ask arXiv as well').click();
  await expect(row.getByRole('link', { name: 'Version 3 of Feb 12, 2026' })).toBeVisible();
  await expect(row.locator('.venue-chip')).toHaveText('ICML 2026 Spotlight');
  await expect(row.getByRole('link', { name: 'DOI' })).toHaveAttribute('href', 'https://doi.org/10.1000/x');
  await expectNoViolations(popup, 'what arXiv says of a paper');
  expect(feed.requests.filter(isArxiv).map(({ query }) => query.id_list)).toEqual([feed.trending[0]]);
});
