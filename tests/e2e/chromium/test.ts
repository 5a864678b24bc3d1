import { testOn } from '../test-on.ts';
import { ChromiumStage, type PreparedProfile } from './stage.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** Installs the extension anew in a browser of the worker: its first refresh begins by itself. */
  readonly install: ChromiumStage['install'];
  /** A profile in which the extension has been after its first refresh, and is closed: for tests of a browser's start. */
  readonly profile: PreparedProfile;
}

export const test = testOn(() => new ChromiumStage()).extend<Fixtures>({
  install: async ({ stage, feed: _ }, use) => {
    await use((options) => stage.install(options));
  },
  profile: async ({ stage, feed: _ }, use) => {
    await use(await stage.profile());
  },
});
