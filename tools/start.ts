import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers/ensure-browsers.ts';
import { FAMILIES, type Family } from './browsers/find-browser.ts';
import { build } from './start/build.ts';
import { chooseFeed } from './start/choose-feed.ts';
import { launch } from './start/launch.ts';
import { showHeadless } from './start/show-headless.ts';

// npm start [-- --browser chromium|firefox] [--feed DIR of YYYY-MM-DD.json files] [--headless]
try {
  await start();
  process.exit(0);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

async function start(): Promise<void> {
  const { family, feedDir, headless } = readArguments();
  await ensureBrowsers([family]);
  const extensionDir = await build(family);
  const feed = await chooseFeed({ dir: feedDir, holdBackThree: headless });
  console.log(feed.words);
  const extension = await launch(family, { extensionDir, server: feed.server, headless });
  if (headless) {
    await showHeadless(extension, feed);
    await extension.close();
    return;
  }
  await extension.showPopupPage();
  console.log(`It is open, on a profile that is thrown away when you close the browser. The toolbar button is behind the
puzzle piece; the open tab shows the same page.`);
  await extension.closed();
}

function readArguments(): { family: Family; feedDir: string | undefined; headless: boolean } {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, feed: { type: 'string' }, headless: { type: 'boolean' } },
  });
  const asked = values.browser ?? 'chromium';
  const family = FAMILIES.find((one) => one === asked);
  if (!family) throw new Error(`--browser is one of ${FAMILIES.join(' and ')}, not "${asked}".`);
  return { family, feedDir: values.feed, headless: values.headless ?? !hasDisplay() };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
