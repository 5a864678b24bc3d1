import { test as base } from '@playwright/test';
import { type FirefoxExtension, type FirefoxOptions, launchFirefox } from '../../../tools/browsers/firefox.ts';
import { type FeedProxy, startProxy } from '../../../tools/feed-server/proxy.ts';
import { FIREFOX_BUILD } from '../builds.ts';
import { firstRefresh } from '../refreshing.ts';
import { type ServedFeed, serveSample } from '../served-feed.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Hosts of a person's tabs that the service's server stands for too. */
  readonly sites: readonly string[];
  /** The service, all the test's own. */
  readonly feed: ServedFeed;
  /** The way there: it refuses every other host, and notes it. */
  readonly feedProxy: FeedProxy;
  /** Starts Firefox with the extension on that service; closed at the end, if it is still open. */
  readonly launch: (options?: Partial<FirefoxOptions>) => Promise<FirefoxExtension>;
  /** The extension on a fresh profile, after its first refresh. */
  readonly extension: FirefoxExtension;
}

export const test = base.extend<Fixtures>({
  sites: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  feed: async ({}, use) => {
    const feed = await serveSample();
    await use(feed);
    await feed.close();
  },
  feedProxy: async ({ feed, sites }, use) => {
    const proxy = await startProxy({ feedPort: feed.port, sites });
    await use(proxy);
    await proxy.close();
  },
  launch: async ({ feedProxy }, use) => {
    const launched: FirefoxExtension[] = [];
    await use(async (options = {}) => {
      const extension = await launchFirefox({ extensionDir: FIREFOX_BUILD, proxy: feedProxy, ...options });
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
