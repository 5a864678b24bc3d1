import { test as base } from '@playwright/test';
import { type ChromiumExtension, type ChromiumOptions, launchChromium } from '../../../tools/browsers/chromium.ts';
import { CHROME_BUILD } from '../builds.ts';
import type { ServedFeed } from '../served-feed.ts';
import { type PreparedProfile, Stage } from './stage.ts';

export { expect } from '@playwright/test';

interface Options {
  /** How many papers more were featured in the month before. */
  readonly papersLastMonth: number;
}

interface Fixtures extends Options {
  /** The service, all the test's own. */
  readonly feed: ServedFeed;
  /** The extension after its first refresh. Its browser is the worker's: a test that closes it, or looks at its start, launches its own. */
  readonly extension: ChromiumExtension;
  /** Installs the extension anew in the worker's browser: its first refresh begins by itself. Not beside `extension`. */
  readonly install: Stage['install'];
  /** A profile in which the extension has been after its first refresh, and is closed: for tests of a browser's start. */
  readonly profile: PreparedProfile;
  /** Starts a Chromium of the test's own with the extension on that service; closed at the end, if it is still open. */
  readonly launch: (options?: Partial<ChromiumOptions>) => Promise<ChromiumExtension>;
}

interface WorkerFixtures {
  /** What the tests of one worker share. */
  readonly stage: Stage;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  papersLastMonth: [0, { option: true }],
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const stage = new Stage();
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
  feed: async ({ stage, papersLastMonth }, use) => {
    const feed = await stage.serve({ papersLastMonth });
    await use(feed);
    await feed.close();
  },
  // It needs the service, though it does not name it: the extension asks for papers as soon as it is there.
  extension: async ({ stage, feed: _, papersLastMonth }, use) => {
    await use(await stage.afterFirstRefresh({ papersLastMonth }));
  },
  install: async ({ stage, feed: _ }, use) => {
    await use((options) => stage.install(options));
  },
  profile: async ({ stage, feed: _ }, use) => {
    await use(await stage.profile());
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
});
