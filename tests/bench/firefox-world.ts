import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBrowsers } from '../../tools/browsers/ensure-browsers.ts';
import { type FirefoxExtension, launchFirefox } from '../../tools/browsers/firefox.ts';
import { closeExtensionTabs } from '../../tools/browsers/firefox-memory.ts';
import { FirefoxPopupSeen } from '../../tools/browsers/firefox-popup-seen.ts';
import { readRefreshState } from '../../tools/browsers/stored.ts';
import { until } from '../../tools/browsers/until.ts';
import { startProxy } from '../../tools/feed-server/proxy.ts';
import { startFeedServer } from '../../tools/feed-server/server.ts';
import { sampleFeed } from '../../tools/sample-feed/sample-feed.ts';
import { writeStaticExtension } from './static-extension.ts';

/** Firefox with the sample feed behind it, and a popup that is nothing but rows to hold ours against. */
export interface FirefoxWorld {
  /** Starts Firefox with the build, and lets it fetch the feed by itself. */
  launchOurs(): Promise<FirefoxExtension>;
  /** Starts Firefox with a popup of the same rows without script, worker or storage. */
  launchStatic(): Promise<FirefoxExtension>;
  /** Where the static popup is, as an unpacked extension. */
  readonly staticDir: string;
}

const STATIC_ROWS = 30;

/** `BENCH_DIST_FIREFOX` names another build than `dist/firefox`. */
export async function inFirefoxWorld(use: (world: FirefoxWorld) => Promise<void>): Promise<void> {
  await ensureBrowsers(['firefox']);
  const build = resolve(process.env.BENCH_DIST_FIREFOX ?? 'dist/firefox');
  const staticDir = mkdtempSync(join(tmpdir(), 'static-popup-'));
  const { entries, trending } = sampleFeed(Date.now());
  const feed = await startFeedServer({ entries, trending });
  const proxy = await startProxy({ feedPort: feed.port });
  try {
    const ours = await launchOurs();
    writeStaticExtension(staticDir, { build, body: await firstRowsOf(ours) });
    await ours.close();
    await use({ launchOurs, launchStatic: () => launchFirefox({ extensionDir: staticDir, proxy }), staticDir });
  } finally {
    await proxy.close();
    await feed.close();
    rmSync(staticDir, { recursive: true, force: true });
  }

  async function launchOurs(): Promise<FirefoxExtension> {
    const extension = await launchFirefox({ extensionDir: build, proxy });
    await until(
      'the first refresh ends',
      async () => {
        const state = await readRefreshState(extension);
        return state?.lastOkAt !== undefined && !state.lease ? true : undefined;
      },
      { withinMs: 60_000 },
    );
    return extension;
  }
}

/** The page as our popup has it when everything is done, less the rows after the first 30. */
async function firstRowsOf(extension: FirefoxExtension): Promise<string> {
  const page = await extension.openPage(extension.built.popup);
  await page.waitForSelector('[role="feed"][aria-busy="false"] article');
  const body = await page.evaluate(`((rows) => {
    const page = document.body.cloneNode(true);
    for (const row of [...page.querySelectorAll('article')].slice(rows)) row.remove();
    return page.innerHTML;
  })(${STATIC_ROWS})`);
  await page.close();
  return String(body);
}

/** Opens the popup once, as a person who comes for the first time, and leaves nothing else open. */
export async function settle(extension: FirefoxExtension): Promise<void> {
  const popup = await FirefoxPopupSeen.open(extension);
  await closeExtensionTabs(extension);
  await popup.close();
}
