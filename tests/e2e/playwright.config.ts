import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

/**
 * The unmodified production build in real browsers, against the local feed server. Nothing is retried here: a launch
 * tries again by itself (`launchAgain`), an assertion never.
 */
export default defineConfig({
  outputDir: '../../out/e2e',
  fullyParallel: true,
  // A browser is several processes; the machine is to keep up with them.
  workers: availableParallelism() < 4 ? 2 : 3,
  retries: 0,
  forbidOnly: true,
  // A slow machine is no failure: what hangs is found all the same, and there is no limit over all of them.
  timeout: 300_000,
  // As long as everything else here waits for a condition (`until`, `vi.waitFor`).
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', testDir: 'chromium' },
    { name: 'firefox', testDir: 'firefox' },
  ],
});
