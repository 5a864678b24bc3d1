import { test as base } from '@playwright/test';
import { type ChromiumExtension, type ChromiumOptions, launchChromium } from '../../../tools/browsers/chromium.ts';
import { CHROME_BUILD } from '../builds.ts';
import { firstRefresh } from '../refreshing.ts';
import { type ServedFeed, serveSample } from '../served-feed.ts';

export { expect } from '@playwright/test';

interface Options {
  /** How many papers more were featured in the month before. */
  readonly papersLastMonth: number;
}

interface Fixtures extends Options {
  /** The service, all the test's own. */
  readonly feed: ServedFeed;
  /** Starts Chromium with the extension on that service; closed at the end, if it is still open. */
  readonly launch: (options?: Partial<ChromiumOptions>) => Promise<ChromiumExtension>;
  /** The extension on a fresh profile, after its first refresh. */
  readonly extension: ChromiumExtension;
}

export const test = base.extend<Fixtures>({
  papersLastMonth: [0, { option: true }],
  feed: async ({ papersLastMonth }, use) => {
    const feed = await serveSample({ papersLastMonth });
    await use(feed);
    await feed.close();
  },
  launch: async ({ feed }, use) => {
    const launched: ChromiumExtension[] = [];
    await use(async (options = {}) => {
      const extension = await launchChromium({ extensionDir: CHROME_BUILD, feed, ...options });
      launched.push(extension);
      return extension;
    });
    for (const extension of launched) await extension.close();
  },
  extension: async ({ launch }, use) => {
    const extension = await launch();
    await firstRefresh(extension);
    await use(extension);
  },
});
