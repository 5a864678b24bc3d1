import type { Locator, Page } from '@playwright/test';
import { trendingTitle } from '../served-feed.ts';
import { button, paper, papers, tab, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

/** As wide as a small phone, where Firefox opens the popup as a page. */
const PHONE = { width: 360, height: 640 };

test('on a phone, fingers save, open, go through the tabs and find, and nothing sticks out sideways', async ({
  extension,
  feed,
}) => {
  const page = await extension.openPage(extension.built.popup, PHONE);
  const tap = await fingerOn(page);
  await wholeList(page);
  const first = paper(page, trendingTitle(feed, 0));
  await tap(button(first, 'Save'));
  await expect(button(first, 'Save')).toHaveAttribute('aria-pressed', 'true');
  await tap(button(first, 'Details'));
  await expect(first.locator('.abstract')).toBeVisible();
  for (const view of ['Daily', 'Saved', 'Trending'] as const) {
    await tap(tab(page, view));
    await expect(tab(page, view)).toHaveAttribute('aria-selected', 'true');
    await expect(papers(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(PHONE.width);
  }
  // Fingers are wider than a pointer: WCAG 2.2, 2.5.8.
  const small = await page.getByRole('button').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => ({ name: one.textContent || one.ariaLabel, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && Math.min(box.width, box.height) < 24)
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});

/** Taps in the middle of something. Both ends of it are sent at once: with a wait in between it is a long press on a busy machine. */
async function fingerOn(page: Page): Promise<(target: Locator) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  return async (target) => {
    // Where it stands still and nothing lies over it.
    await target.click({ trial: true });
    const box = await target.boundingBox();
    if (!box) throw new Error('There is nothing to touch.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await Promise.all([
      session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] }),
      session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
    ]);
  };
}
