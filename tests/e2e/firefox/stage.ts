import { type FirefoxExtension, type FirefoxOptions, launchFirefox } from '../../../tools/browsers/firefox.ts';
import { type FeedProxy, startProxy } from '../../../tools/feed-server/proxy.ts';
import { FIREFOX_BUILD } from '../builds.ts';
import type { ServedFeed } from '../served-feed.ts';
import { type ServiceOptions, Stage } from '../stage.ts';

type Options = Partial<FirefoxOptions>;

interface ProxiedFeed extends ServedFeed {
  /** What else was asked for, and refused. */
  readonly refused: FeedProxy['refused'];
}

export class FirefoxStage extends Stage<FirefoxExtension, Options, ProxiedFeed> {
  /** The same for each test, since a browser that outlives one keeps it. */
  #proxyPort = 0;

  async serve({ papersLastMonth, sites }: ServiceOptions): Promise<ProxiedFeed> {
    const feed = await this.service.serve({ papersLastMonth });
    const proxy = await startProxy({ feedPort: feed.port, sites, port: this.#proxyPort });
    this.#proxyPort = proxy.port;
    const close = async (): Promise<void> => {
      await proxy.close();
      await feed.close();
    };
    return { ...feed, refused: proxy.refused, close };
  }

  launch(options: Options = {}): Promise<FirefoxExtension> {
    return launchFirefox({ extensionDir: FIREFOX_BUILD, proxy: { port: this.#proxyPort }, ...options });
  }
}
