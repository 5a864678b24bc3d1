import { test as base } from '@playwright/test';
import { type FirefoxExtension, type FirefoxOptions, launchFirefox } from '../../../tools/browsers/firefox.ts';
import type { FeedProxy } from '../../../tools/feed-server/proxy.ts';
import { FIREFOX_BUILD } from '../builds.ts';
import type { ServedFeed } from '../served-feed.ts';
import { Stage } from './stage.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Hosts of a person's tabs that the service's server stands for too. */
  readonly sites: readonly string[];
  /** The service, all the test's own. */
  readonly feed: ServedFeed;
  /** The way there: it refuses every other host, and notes it. */
  readonly feedProxy: FeedProxy;
  /** The extension after its first refresh. Its browser is the worker's: a test that closes it, or looks at its start, launches its own. */
  readonly extension: FirefoxExtension;
  /** Starts a Firefox of the test's own with the extension on that service; closed at the end, if it is still open. */
  readonly launch: (options?: Partial<FirefoxOptions>) => Promise<FirefoxExtension>;
}

interface WorkerFixtures {
  /** What the tests of one worker share. */
  readonly stage: Stage;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sites: [[], { option: true }],
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const stage = new Stage();
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
  feed: async ({ stage }, use) => {
    const feed = await stage.serve();
    await use(feed);
    await feed.close();
  },
  feedProxy: async ({ stage, feed, sites }, use) => {
    const proxy = await stage.leadTo(feed, sites);
    await use(proxy);
    await proxy.close();
  },
  // It needs the way to the service, though it does not name it: the extension asks for papers as soon as it is there.
  extension: async ({ stage, feedProxy: _ }, use) => {
    await use(await stage.afterFirstRefresh());
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
});
