import { type FirefoxExtension, launchFirefox } from '../../../tools/browsers/firefox.ts';
import { type FeedProxy, startProxy } from '../../../tools/feed-server/proxy.ts';
import { FIREFOX_BUILD } from '../builds.ts';
import { keepState, restoreState } from '../kept-state.ts';
import { afterFirstRefresh } from '../refreshing.ts';
import { type ServedFeed, ServiceAddress } from '../served-feed.ts';

/**
 * One browser for all tests of a worker: Firefox is started, the extension installed and its first refresh made once, and what it
 * stored by then is put back before each test.
 */
export class Stage {
  readonly #service = new ServiceAddress();
  #proxyPort = 0;
  #prepared: FirefoxExtension | undefined;

  serve(): Promise<ServedFeed> {
    return this.#service.serve({});
  }

  /** The way to the service that stands now. */
  async leadTo(feed: ServedFeed, sites: readonly string[]): Promise<FeedProxy> {
    const proxy = await startProxy({ feedPort: feed.port, sites, port: this.#proxyPort });
    this.#proxyPort = proxy.port;
    return proxy;
  }

  /** The extension as it is after its first refresh. */
  async afterFirstRefresh(): Promise<FirefoxExtension> {
    if (this.#prepared?.browser.connected) {
      await this.#prepared.tidy();
      await this.#prepared.killBackground();
      if (await restoreState(this.#prepared)) return this.#prepared;
      await this.#prepared.close();
    }
    this.#prepared = await launchFirefox({ extensionDir: FIREFOX_BUILD, proxy: { port: this.#proxyPort } });
    await afterFirstRefresh(this.#prepared);
    await this.#prepared.killBackground();
    await keepState(this.#prepared);
    return this.#prepared;
  }

  async close(): Promise<void> {
    await this.#prepared?.close();
  }
}
