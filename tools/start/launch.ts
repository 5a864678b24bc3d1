import { launchChromium } from '../browsers/chromium.ts';
import { type Family, findBrowser } from '../browsers/find-browser.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import type { RunningExtension } from '../browsers/running-extension.ts';
import { startProxy } from '../feed-server/proxy.ts';
import type { FeedServer } from '../feed-server/server.ts';

interface LaunchOptions {
  readonly extensionDir: string;
  /** What stands for huggingface.co; the real network when missing. */
  readonly server: FeedServer | undefined;
  readonly headless: boolean;
}

/** Opens either browser with the extension, on a profile that is thrown away. */
export async function launch(family: Family, options: LaunchOptions): Promise<RunningExtension> {
  console.log(`Opening ${findBrowser(family)?.name ?? family}${options.headless ? ' without a window' : ''} …`);
  const { extensionDir, server, headless } = options;
  if (family === 'chromium') {
    return launchChromium({ extensionDir, headless, ...(server && { feed: server }) });
  }
  const proxy = server && (await startProxy({ feedPort: server.port }));
  return launchFirefox({ extensionDir, headless, ...(proxy && { proxy }) });
}
