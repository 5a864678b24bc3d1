import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchChromium } from '../browsers/chromium.ts';
import { inLanguage } from '../browsers/in-language.ts';
import { startFeedServer } from '../feed-server/server.ts';
import { sampleFeed } from '../sample-feed/sample-feed.ts';

/** The popup with a paper's details and a notice, in each language that English was translated into. */
export async function photographLanguages(
  extensionDir: string,
  viewport: { width: number; height: number },
  photograph: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const locales = readdirSync(join(extensionDir, '_locales')).filter((locale) => locale !== 'en');
  for (const locale of locales) {
    const build = inLanguage(extensionDir, locale);
    const server = await startFeedServer(sampleFeed(Date.now()));
    const feed = { port: server.port, spki: server.spki };
    const extension = await launchChromium({ extensionDir: build.dir, feed, colorScheme: 'light' });
    try {
      const page = await extension.openPage(extension.built.popup, viewport);
      await page.getByRole('article').nth(2).waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('s');
      await page.keyboard.press(' ');
      await page.locator('.details .links').waitFor();
      await photograph(page, `language-${locale}`);
    } finally {
      await extension.close();
      await server.close();
      build.remove();
    }
  }
}
