import { expect, type Locator, type Page } from '@playwright/test';

// How things are found: by the names of the design's section 10, and nothing else.

export function papers(page: Page): Locator {
  return page.getByRole('feed').getByRole('article');
}

export function paper(page: Page, title: string): Locator {
  return page.getByRole('feed').getByRole('article', { name: title, exact: true });
}

/** Waits until the list is whole: the first frame has only the rows in sight. */
export async function wholeList(page: Page): Promise<void> {
  await expect(page.getByRole('feed')).toHaveAttribute('aria-busy', 'false');
}

/** Does something that shows another list, of another length, and waits until that is whole. */
export async function anotherList(page: Page, act: () => Promise<void>): Promise<void> {
  const first = papers(page).first();
  const before = (await first.getAttribute('aria-setsize')) ?? '';
  await act();
  await expect(first).not.toHaveAttribute('aria-setsize', before);
  await wholeList(page);
}

/** The rows that say "New". */
export function newPapers(page: Page): Locator {
  return papers(page).filter({ has: page.getByText('New', { exact: true }) });
}

export function tab(page: Page, name: 'Trending' | 'Daily' | 'For you' | 'Saved'): Locator {
  return page.getByRole('tab', { name, exact: true });
}

export function button(within: Page | Locator, name: string | RegExp): Locator {
  return within.getByRole('button', { name, exact: true });
}

/** Clicks what takes its popup away, at times before the click has been told to have ended. */
export async function clickAway(one: Locator): Promise<void> {
  await one.click().catch((error) => {
    if (!one.page().isClosed()) throw error;
  });
}

/** The state of the data, in words. */
export function status(page: Page): Locator {
  return page.getByRole('status');
}

/** Rows that arrive under the eye wait behind a pill: lets them in, where they do. */
export async function letWaitingPapersIn(page: Page): Promise<void> {
  const pill = page.getByRole('button', { name: /new paper/i });
  await expect(pill.or(newPapers(page).first())).toBeVisible();
  if (await pill.isVisible()) await pill.click();
}
