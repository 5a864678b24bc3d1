import { refreshAgain } from '../refreshing.ts';
import { anotherList, button, paper, papers, tab, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

test.describe('searching', () => {
  test('finds what is cached at once, with a typo too, and asks nobody', async ({ extension, feed }) => {
    const page = await extension.openPage(extension.built.popup);
    await expect(papers(page).first()).toBeVisible();
    feed.clearLog();
    const search = page.getByRole('searchbox', { name: 'Search papers' });
    await search.fill('reinforcment lear');
    await expect(page.locator('mark', { hasText: /reinforcement/i }).first()).toBeVisible();
    for (const title of await papers(page).getByRole('heading').allTextContents()) expect(title).not.toBe('');
    expect(feed.requests).toEqual([]);
    await search.fill('zzzzqqq');
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  });

  test('finds in a page that stays open what came since it last searched, and what comes while it searches', async ({
    extension,
    feed,
  }) => {
    const [one, other] = feed.late;
    const page = await extension.openPage(extension.built.popup);
    const search = page.getByRole('searchbox', { name: 'Search papers' });
    await search.fill('reinforcement');
    await expect(page.locator('mark').first()).toBeVisible();
    await search.fill('');
    feed.release([one?.paper.id ?? '']);
    await refreshAgain(extension);
    await search.fill(one?.title ?? '');
    await expect(paper(page, one?.title ?? '')).toBeVisible();

    await search.fill(other?.title ?? '');
    await expect(paper(page, one?.title ?? '')).toHaveCount(0);
    feed.release();
    await refreshAgain(extension);
    await expect(paper(page, other?.title ?? '')).toBeVisible();
  });

  test('draws what was found as far as it is read: by wheel and by key to its very end', async ({ extension }) => {
    const page = await extension.openPage(extension.built.popup);
    await page.setViewportSize({ width: 420, height: 600 });
    const search = page.getByRole('searchbox', { name: 'Search papers' });
    await anotherList(page, () => search.fill('a'));
    const total = Number(await papers(page).first().getAttribute('aria-setsize'));
    expect(total).toBeGreaterThan(40);
    expect(await papers(page).count()).toBeLessThan(20);

    await papers(page).first().hover();
    await expect(async () => {
      await page.mouse.wheel(0, 2_000);
      await expect(papers(page)).toHaveCount(total, { timeout: 100 });
    }).toPass({ intervals: [0] });

    await anotherList(page, () => search.fill('ab'));
    await anotherList(page, () => search.fill('a'));
    expect(await papers(page).count()).toBeLessThan(20);
    await search.press('ArrowDown');
    await page.keyboard.press('G');
    await expect(papers(page)).toHaveCount(total);
    await expect(papers(page).last()).toBeFocused();
    await expect(papers(page).last()).toBeInViewport();
  });

  test('asks Hugging Face on request, and what it knows can be saved', async ({ extension, feed }) => {
    const page = await extension.openPage(extension.built.popup);
    await expect(papers(page).first()).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search papers' }).fill('language models');
    await expect(page.locator('mark').first()).toBeVisible();
    await button(page, 'Search Hugging Face').click();
    await feed.waitForRequest(({ path, query }) => path === '/api/papers/search' && query.q === 'language models');
    await expect(papers(page).first()).toBeVisible();
    const title = (await papers(page).nth(2).getAttribute('aria-label')) ?? '';
    await button(paper(page, title), 'Save').click();
    await expect(button(paper(page, title), 'Save')).toHaveAttribute('aria-pressed', 'true');
    await tab(page, 'Saved').click();
    await expect(paper(page, title)).toBeVisible();
  });

  test('marks names that answer, and names what answers out of sight', async ({ extension }) => {
    const page = await extension.openPage(extension.built.popup);
    const row = papers(page).filter({ has: page.getByRole('link', { name: /^Foundry: / }) });
    const search = page.getByRole('searchbox', { name: 'Search papers' });
    await expect(papers(page).first()).toBeVisible();
    for (const [query, shown, mark] of [
      ['orchard', /Orchard/, 'Orchard'],
      ['halloran', /Sigismund Halloran/, 'Halloran'],
      ['library rind', /Author Ayesha Siddiqa Rind/, 'Rind'],
      ['reproducibility', /Keyword reproducibility/, 'reproducibility'],
    ] as const) {
      await search.fill(query);
      await expect(row).toContainText(shown);
      await expect(row.locator('.facts mark')).toHaveText(mark);
      await row.scrollIntoViewIfNeeded();
      await expect(row.locator('.facts mark')).toBeInViewport({ ratio: 1 });
    }
  });

  test('is emptied by mouse, and the keyboard stays in the box', async ({ extension }) => {
    const page = await extension.openPage(extension.built.popup);
    await wholeList(page);
    const count = await papers(page).count();
    const search = page.getByRole('searchbox', { name: 'Search papers' });
    await anotherList(page, () => search.fill('models'));
    await button(page, 'Clear search').click();
    await expect(search).toHaveValue('');
    await expect(search).toBeFocused();
    await expect(papers(page)).toHaveCount(count);
  });

  test('and a failing search says so', async ({ extension, feed }) => {
    const page = await extension.openPage(extension.built.popup);
    await expect(papers(page).first()).toBeVisible();
    feed.fail('500', { match: '/api/papers/search' });
    await page.getByRole('searchbox', { name: 'Search papers' }).fill('zzzzqqq');
    await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await button(page, 'Search Hugging Face').first().click();
    await expect(page.getByText(/error 500/).first()).toBeVisible();
    feed.fail(undefined);
    await button(page, 'Try again').click();
    await expect(page.getByText(/error 500/)).toHaveCount(0);
  });
});

test('a click on an author, an organisation or a keyword narrows the list; the chip shows all again', async ({
  extension,
  feed,
}) => {
  const all = Math.min(50, feed.trending.length);
  const page = await extension.openPage(extension.built.popup);
  await expect(papers(page)).toHaveCount(all);
  const organisation = page.getByTitle('Only papers of this organisation').first();
  const name = (await organisation.textContent()) ?? '';
  await organisation.click();
  const chip = page.getByRole('button', { name });
  await expect(chip.first()).toBeVisible();
  await expect.poll(() => papers(page).count()).toBeLessThan(all);
  for (const row of await papers(page).all()) await expect(row).toContainText(name);
  await page.getByTitle('Show all again').first().click();
  await expect(papers(page)).toHaveCount(all);
});
