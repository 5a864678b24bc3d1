import { test as base } from '@playwright/test';
import type { ServedFeed } from './served-feed.ts';
import type { LastingExtension, ServiceOptions, Stage } from './stage.ts';

interface Fixtures<Extension, Options, Feed> extends ServiceOptions {
  /** The service, all the test's own. */
  readonly feed: Feed;
  /** The extension after its first refresh. Its browser is the worker's: a test that closes it, or looks at its start, launches its own. */
  readonly extension: Extension;
  /** Starts a browser of the test's own with the extension on that service; closed at the end, if it is still open. */
  readonly launch: (options?: Options) => Promise<Extension>;
}

interface WorkerFixtures<S> {
  /** What the tests of one worker share. */
  readonly stage: S;
}

/** Tests on the stage of one kind of browser. */
export function testOn<
  Extension extends LastingExtension,
  Options extends object,
  Feed extends ServedFeed,
  S extends Stage<Extension, Options, Feed>,
>(openStage: () => S & Stage<Extension, Options, Feed>) {
  return base.extend<Fixtures<Extension, Options, Feed>, WorkerFixtures<S>>({
    papersLastMonth: [0, { option: true }],
    sites: [[], { option: true }],
    stage: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
      async ({}, use) => {
        const stage = openStage();
        await use(stage);
        await stage.close();
      },
      { scope: 'worker' },
    ],
    feed: async ({ stage, papersLastMonth, sites }, use) => {
      const feed = await stage.serve({ papersLastMonth, sites });
      await use(feed);
      await feed.close();
    },
    // It needs the service, though it does not name it: the extension asks for papers as soon as it is there.
    extension: async ({ stage, feed: _ }, use) => {
      await use(await stage.afterFirstRefresh());
    },
    launch: async ({ stage, feed: _ }, use) => {
      const launched: Extension[] = [];
      await use(async (options) => {
        const extension = await stage.launch(options);
        launched.push(extension);
        return extension;
      });
      for (const extension of launched) await extension.close();
    },
  });
}
