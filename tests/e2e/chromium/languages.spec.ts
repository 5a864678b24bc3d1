import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { inLanguage } from '../../../tools/browsers/in-language.ts';
import { POPUP_SIZE } from '../../../tools/browsers/running-extension.ts';
import { CHROME_BUILD } from '../builds.ts';
import { expectNothingCut } from '../narrow-page.ts';
import { firstRefresh, refreshAgain } from '../refreshing.ts';
import type { ServedFeed } from '../served-feed.ts';
import { expectNoViolations } from './axe.ts';
import { openNarrowPanel } from './narrow-panel.ts';
import { expect, test } from './test.ts';

const LOCALES = join(CHROME_BUILD, '_locales');
const translated = readdirSync(LOCALES).filter((locale) => locale !== 'en');

for (const locale of translated) {
  const isLookedAtByAxe = locale === 'de' || locale === 'ar';
  test(`all pages speak ${locale}, and have room for its words${isLookedAtByAxe ? '; axe finds nothing' : ''}`, async ({
    install,
    feed,
  }) => {
    test.slow();
    const build = inLanguage(CHROME_BUILD, locale);
    try {
      const extension = await install({ extensionDir: build.dir });
      await firstRefresh(extension);
      await expectRoom(extension, wordsOf(locale));
      await expectNothingCut(await openNarrowPanel(extension), extension, feed);
      if (isLookedAtByAxe) await expectNoViolationsAnywhere(extension, feed);
    } finally {
      build.remove();
    }
  });
}

async function expectRoom(extension: ChromiumExtension, words: (key: string) => string): Promise<void> {
  const page = await extension.openPage(extension.built.popup);
  await expect(page.locator('html')).toHaveAttribute('lang', words('language'));
  await expect(page.locator('html')).toHaveAttribute('dir', words('direction'));
  await expect(page.getByRole('tab')).toHaveText([
    words('tab_trending'),
    words('tab_daily'),
    words('tab_for_you'),
    words('tab_saved'),
  ]);
  await expect(page.getByRole('article').first()).toBeVisible();
  await expectNotWider(page);
  // The longest of them has no room for the word.
  if (words('language') === 'de') await expectWholeCount(page);
  await page.locator('.chip').nth(1).click();
  await expect(page.locator('.filtered-count')).toBeInViewport({ ratio: 1 });
  await expectNotWider(page);
  await page.close();
}

/** The list says how many papers it has, though not always of what. */
async function expectWholeCount(page: Page): Promise<void> {
  const count = page.locator('.list-count');
  await expect(count).toHaveText(/^\d+ Paper$/);
  const isWhole = (element: HTMLElement | SVGElement): boolean => {
    const range = document.createRange();
    const text = element.firstChild;
    if (!text) return false;
    range.setStart(text, 0);
    range.setEnd(text, element.textContent?.indexOf(' ') ?? 0);
    const [number, room] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    return number.right <= room.right + 0.5 && number.bottom <= room.bottom + 0.5 && number.width > 0;
  };
  for (const width of [420, 400, 380]) {
    await page.setViewportSize({ width, height: 600 });
    await expect.poll(() => count.evaluate(isWhole), { message: `${width} px` }).toBe(true);
  }
  await page.setViewportSize(POPUP_SIZE);
}

/** In every page, with rules, an absence, a digest and what is saved. */
async function expectNoViolationsAnywhere(extension: ChromiumExtension, feed: ServedFeed): Promise<void> {
  feed.fail(undefined);
  await extension.inside((stored) => chrome.storage.local.set(stored), {
    rules: RULES,
    glance: { since: Date.now() - AWAY_MS, endedAt: Date.now() - AWAY_MS },
  });
  feed.release();
  await refreshAgain(extension);
  await extension.send({ type: 'make-digest', every: 'week' });
  const page = await extension.openPage(extension.built.popup);
  await expect(page.locator('.catch-up')).toBeVisible();
  await expect(page.locator('.facts .rule').first()).toBeVisible();
  await expectNoViolations(page, 'the list, with rules and an absence');
  // The first one is saved.
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.keyboard.press(' ');
  await expect(page.locator('.details .links')).toBeVisible();
  await expectNoViolations(page, 'open details and a notice');
  await page.keyboard.press('2');
  await expect(page.getByRole('article').first()).toBeVisible();
  await expectNoViolations(page, 'the daily list');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page, 'the keys');

  const pages = ['src/panel/index.html', 'src/library/index.html', extension.built.options ?? ''];
  for (const path of [...pages, 'src/digest/index.html', 'src/welcome/index.html']) {
    const other = await extension.openPage(path, { width: 1000, height: 800 });
    await expect(other.getByRole('heading').first()).toBeAttached();
    if (path.includes('digest')) await expectNamesApart(other);
    if (path.includes('options')) await expect(other.locator('.rule-line')).toHaveCount(RULES.length);
    await expectNoViolations(other, path);
    if (!path.includes('welcome')) continue;
    await other.locator('.is-chief').click();
    await other.locator('.interest').first().click();
    await expect(other.locator('.match li').first()).toBeVisible();
    await expectNoViolations(other, 'the interests');
    await other.close();
  }
}

const AWAY_MS = 6 * 86_400_000;
const RULES = [
  { id: 'w', kind: 'watch', by: 'keyword', pattern: 'model*' },
  { id: 'b', kind: 'boost', by: 'keyword', pattern: '*bench*' },
  { id: 'm', kind: 'mute', by: 'keyword', pattern: 'C++' },
];

/** What stands beside a paper follows the page's direction, so that the room between is on its right side. */
async function expectNamesApart(page: Page): Promise<void> {
  const facts = page.locator('.item-facts > span');
  await expect(facts.first()).toBeVisible();
  const all = await facts.evaluateAll((spans) => spans.map((span) => getComputedStyle(span).direction));
  expect(new Set(all)).toEqual(new Set([await page.locator('html').getAttribute('dir')]));
}

/** No row, bar or button is wider than the page, however long the words are. */
async function expectNotWider(page: Page): Promise<void> {
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: innerWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(width);
}

function wordsOf(locale: string): (key: string) => string {
  const messages = JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));
  return (key) => messages[key].message;
}

declare const chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };
