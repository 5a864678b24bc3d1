import type { Page } from '@playwright/test';
import { refreshAgain } from '../refreshing.ts';
import { lastMonth, papersOfMonth, trendingTitle } from '../served-feed.ts';
import { anotherList, button, newPapers, paper, papers, tab, wholeList } from './finding.ts';
import { leftAsItIs } from './left-as-it-is.ts';
import { expect, test } from './test.ts';

test.describe('whoever comes back finds their place', () => {
  test('in a list, after the worker died: scroll, open details and focus', async ({ extension, feed }) => {
    const title = trendingTitle(feed, 12);
    const first = await extension.openPopup();
    await wholeList(first.page);
    await openAndScroll(first.page, title);
    const place = await placeOf(first.page, title);
    await leftAsItIs(extension);
    await first.close();
    await extension.killBackground();

    const { page } = await extension.openPopup();
    await comesBack(page, title, place);
    expect(await moved(page)).toEqual([]);
  });

  test('in a search, after the worker died: words, found papers and focus', async ({ extension }) => {
    const first = await extension.openPopup();
    await wholeList(first.page);
    await anotherList(first.page, () => first.page.getByRole('searchbox', { name: 'Search papers' }).fill('models'));
    const found = await papers(first.page).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
    const total = (await papers(first.page).first().getAttribute('aria-setsize')) ?? '';
    const title = found[6] ?? '';
    await openAndScroll(first.page, title);
    const place = await placeOf(first.page, title);
    await leftAsItIs(extension);
    await first.close();
    await extension.killBackground();

    const { page } = await extension.openPopup();
    await expect(page.getByRole('searchbox', { name: 'Search papers' })).toHaveValue('models');
    await comesBack(page, title, place);
    await expect(papers(page).first()).toHaveAttribute('aria-setsize', total);
  });

  test('also when papers came meanwhile, which wait to be let in', async ({ extension, feed }) => {
    const title = trendingTitle(feed, 20);
    const first = await extension.openPopup();
    await wholeList(first.page);
    await openAndScroll(first.page, title);
    const place = await placeOf(first.page, title);
    await leftAsItIs(extension);
    await first.close();
    feed.release();
    await refreshAgain(extension);

    for (const _ of ['first', 'second']) {
      const popup = await extension.openPopup();
      await expect(button(popup.page, '3 new papers')).toBeVisible();
      await comesBack(popup.page, title, place);
      await expect(newPapers(popup.page)).toHaveCount(0);
      expect(await moved(popup.page)).toEqual([]);
      await leftAsItIs(extension);
      await popup.close();
    }
  });
});

test.describe('in a long month', () => {
  test.use({ papersLastMonth: 290 });

  test('the row comes back that no first frame has room for', async ({ extension, feed }) => {
    const first = await extension.openPopup();
    await tab(first.page, 'Daily').click();
    await wholeList(first.page);
    await button(first.page, 'Month').click();
    await button(first.page, 'Previous month').click();
    await expect(papers(first.page)).toHaveCount(papersOfMonth(feed, lastMonth(feed)).length);
    await wholeList(first.page);
    const title = (await papers(first.page).nth(180).getAttribute('aria-label')) ?? '';
    await openAndScroll(first.page, title);
    const place = await placeOf(first.page, title);
    await leftAsItIs(extension);
    await first.close();
    await extension.killBackground();

    const { page } = await extension.openPopup();
    await comesBack(page, title, place);
    await leftAsItIs(extension);
    await page.reload();
    await comesBack(page, title, place);
  });
});

/** Opens the paper's details by keyboard, and scrolls so that the row is cut by the list's edge. */
async function openAndScroll(page: Page, title: string): Promise<void> {
  await paper(page, title).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.details dl, .details p').first()).toBeVisible();
  await paper(page, title).evaluate((row) => {
    row.scrollIntoView({ block: 'start' });
    (row.closest('[role="tabpanel"]') as HTMLElement).scrollTop += 30;
  });
}

/** Where the row is on the page, px. */
async function placeOf(page: Page, title: string): Promise<number> {
  return paper(page, title).evaluate((row) => Math.round(row.getBoundingClientRect().top));
}

async function comesBack(page: Page, title: string, place: number): Promise<void> {
  await expect(paper(page, title)).toBeFocused();
  await expect(button(paper(page, title), 'Details')).toHaveAttribute('aria-expanded', 'true');
  await wholeList(page);
  await expect.poll(() => placeOf(page, title)).toBe(place);
}

/** What moved of all that was in sight since the first frame. */
async function moved(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const shifts: string[] = [];
        const tell = (entries: PerformanceEntryList): void => {
          for (const { sources } of entries as unknown as readonly LayoutShift[]) {
            for (const { node, previousRect: from, currentRect: to } of sources) {
              const element = node instanceof Element ? node : node?.parentElement;
              shifts.push(`${element?.className || element?.tagName}: ${from.x},${from.y} → ${to.x},${to.y}`);
            }
          }
        };
        const observer = new PerformanceObserver((list) => tell(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        // What is in the buffer comes with a task of its own; with nothing in it, nothing comes.
        requestAnimationFrame(() => setTimeout(() => resolve(shifts)));
      }),
  );
}

interface LayoutShift {
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}
