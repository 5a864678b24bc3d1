import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { inLanguage } from '../../../tools/browsers/in-language.ts';
import { CHROME_BUILD } from '../builds.ts';
import { firstRefresh } from '../refreshing.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './test.ts';

const LOCALES = join(CHROME_BUILD, '_locales');
const translated = readdirSync(LOCALES).filter((locale) => locale !== 'en');

for (const locale of translated) {
  test(`the popup speaks ${locale} and runs its way`, async ({ launch }) => {
    const words = wordsOf(locale);
    const page = await openIn(locale, launch, ({ built }) => built.popup);
    await expect(page.locator('html')).toHaveAttribute('lang', words('language'));
    await expect(page.locator('html')).toHaveAttribute('dir', words('direction'));
    await expect(page.getByRole('tab')).toHaveText([words('tab_trending'), words('tab_daily'), words('tab_saved')]);
    await expect(page.getByRole('article').first()).toBeVisible();
    await expectNothingCut(page);
    await page.locator('.chip').nth(1).click();
    await expect(page.locator('.filtered-count')).toBeInViewport({ ratio: 1 });
    await expectNothingCut(page);
  });
}

for (const [locale, colorScheme] of [
  ['de', 'light'],
  ['de', 'dark'],
  ['ar', 'light'],
  ['ar', 'dark'],
] as const) {
  test(`axe finds nothing in ${locale}, ${colorScheme}`, async ({ launch }) => {
    const build = inLanguage(CHROME_BUILD, locale);
    try {
      const extension = await launch({ extensionDir: build.dir, colorScheme });
      await firstRefresh(extension);
      const page = await extension.openPage(extension.built.popup);
      await expect(page.getByRole('article').first()).toBeVisible();
      await expectNoViolations(page, 'the list');
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
        await expectNoViolations(other, path);
        await other.close();
      }
    } finally {
      build.remove();
    }
  });
}

/** No row, bar or button is wider than the page, however long the words are. */
async function expectNothingCut(page: Page): Promise<void> {
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: innerWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(width);
}

async function openIn(
  locale: string,
  launch: (options: { extensionDir: string }) => Promise<ChromiumExtension>,
  path: (extension: ChromiumExtension) => string,
): Promise<Page> {
  const build = inLanguage(CHROME_BUILD, locale);
  const extension = await launch({ extensionDir: build.dir });
  await firstRefresh(extension);
  extension.context.once('close', build.remove);
  return extension.openPage(path(extension));
}

function wordsOf(locale: string): (key: string) => string {
  const messages = JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));
  return (key) => messages[key].message;
}
