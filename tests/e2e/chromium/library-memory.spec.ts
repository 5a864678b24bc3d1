import type { Page } from '@playwright/test';
import { keepSaved } from '../keep-saved.ts';
import { button, papers } from './finding.ts';
import { expect, test } from './test.ts';

const LIBRARY = 'src/library/index.html';
/** In turns, so that rows of different changes stand side by side. */
const CHANGED_IN_TURN = 4;
const CHANGES = 40;

test('a library behind another tab keeps no nodes of what was changed elsewhere', async ({ extension, feed }) => {
  await keepSaved(extension, feed.entries, 12);
  // Playwright lets each of its pages believe that it is in front; in a Chromium without it, hidden, the same nodes stayed.
  const behind = await extension.openPage(LIBRARY, { width: 1280, height: 760 });
  await expect(papers(behind)).toHaveCount(12);
  const inFront = await extension.openPage(`${LIBRARY}#shelf=all`, { width: 1280, height: 760 });
  await expect(papers(inFront)).toHaveCount(12);
  await change();
  // It comes once, after so many changes, and has nodes of its own.
  await expect(button(behind, 'Save a backup')).toBeVisible();
  const before = await nodesOf(behind);
  await change();
  expect((await nodesOf(behind)) - before).toBeLessThan(CHANGES / 4);

  /** An even number of times each: both pages show the same before and after. */
  async function change(): Promise<void> {
    for (let time = 0; time < CHANGES; time += 1) {
      const place = time % CHANGED_IN_TURN;
      const isStarred = String(Math.floor(time / CHANGED_IN_TURN) % 2 === 0);
      await button(papers(inFront).nth(place), 'Star').click();
      await expect(button(papers(behind).nth(place), 'Star')).toHaveAttribute('aria-pressed', isStarred);
    }
  }
});

/** Everything that the process of the extension's pages holds once what nobody reaches is gone. */
async function nodesOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // A node may hold another through the browser's own objects, which takes more than one collection.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return nodes;
}
