import { expect } from '@playwright/test';
import type { RunningExtension } from '../../tools/browsers/running-extension.ts';
import { until } from '../../tools/browsers/until.ts';
import { refreshAgain } from './refreshing.ts';
import type { ServedFeed } from './served-feed.ts';

/** The panel's page in a tab of either browser. */
export interface NarrowPage {
  setWidth(width: number): Promise<void>;
  /** Presses a key of the keyboard, or types. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  isThere(selector: string): Promise<boolean>;
  click(selector: string): Promise<void>;
  readCutOff(): Promise<string[]>;
}

/** Firefox lets its sidebar be pulled to some 200 px and opens it 242 px wide; the last is the side panel's least in Chromium. */
const WIDTHS = [200, 242, 320];

/** Goes through all that the panel shows, and expects at each width that nothing of it is cut, or lies under something else. */
export async function expectNothingCut(page: NarrowPage, extension: RunningExtension, feed: ServedFeed): Promise<void> {
  await shows('the list', 'article .who');
  await page.click('.chip:nth-child(2)');
  await shows('a filter', '.filtered-count');
  await page.click('.chip:nth-child(2)');
  await page.press('j');
  await page.press('s');
  await shows('what was done', '.notice .link-button');
  await page.press(' ');
  await shows('details', '.details .links');
  await page.press(' ');
  await page.press('2');
  await shows('the days', '.period-bar .spans');
  await page.press('4');
  await shows('the reading list', 'article .save[aria-pressed="true"]');
  await page.press('1');
  await page.press('?');
  await shows('the keys', 'dialog[open] kbd');
  await page.press('Escape');
  await page.press('/');
  await page.type('model');
  await shows('a search', 'mark');
  await page.type('zzzqqq');
  await shows('a search without an answer', '.message .plain-button');
  await page.click('.search-clear');
  feed.fail('429');
  await refreshAgain(extension);
  await shows('a failure', '.status-bar .is-failed');

  async function shows(what: string, selector: string): Promise<void> {
    await until(`The panel shows ${what}`, async () => (await page.isThere(selector)) || undefined);
    for (const width of WIDTHS) {
      await page.setWidth(width);
      expect.soft(await page.readCutOff(), `${what} at ${width} px`).toEqual([]);
    }
  }
}
