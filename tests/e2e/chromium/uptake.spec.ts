import { serveMuchUptake } from '../uptake.ts';
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
