import type { RunningExtension } from '../../tools/browsers/running-extension.ts';
import { keepState, restoreState } from './kept-state.ts';
import { afterFirstRefresh } from './refreshing.ts';
import { type ServedFeed, ServiceAddress } from './served-feed.ts';

/** An extension whose browser outlives a test. */
export interface LastingExtension extends RunningExtension {
  /** Whether its browser still runs: a test may have closed it. */
  readonly isOpen: boolean;
  /** Closes what is open, but for one blank tab and the page behind the stage, and forgets what the browser learned. */
  tidy(): Promise<void>;
}

export interface ServiceOptions {
  /** How many papers more were featured in the month before. */
  readonly papersLastMonth: number;
  /** Hosts of a person's tabs that the service's server stands for too. */
  readonly sites: readonly string[];
}

/**
 * One browser for all tests of a worker. Starting it, installing the extension and its first refresh take longer than most tests:
 * they are done once, and what the extension stored by then is put back before each test.
 */
export abstract class Stage<
  Extension extends LastingExtension,
  Options extends object,
  Feed extends ServedFeed = ServedFeed,
> {
  protected readonly service = new ServiceAddress();
  #prepared: Extension | undefined;

  /** The service of one test, and the way there. */
  abstract serve(options: ServiceOptions): Promise<Feed>;

  /** Starts a browser with the extension on the service that stands now. */
  abstract launch(options?: Options): Promise<Extension>;

  /**
   * The extension as it is after its first refresh, with its background awake: while a worker is stopped, Playwright 1.65 waits for its answer
   * wherever a page is opened after `route`.
   */
  async afterFirstRefresh(): Promise<Extension> {
    const extension = await this.#putBack();
    await extension.send({ type: 'paint-badge' });
    return extension;
  }

  async #putBack(): Promise<Extension> {
    if (this.#prepared?.isOpen) {
      await this.#prepared.tidy();
      await this.#prepared.killBackground();
      if (await restoreState(this.#prepared)) return this.#prepared;
      await this.#prepared.close();
    }
    this.#prepared = await this.launch();
    await afterFirstRefresh(this.#prepared);
    await this.#prepared.killBackground();
    await keepState(this.#prepared);
    return this.#prepared;
  }

  async close(): Promise<void> {
    if (this.#prepared?.isOpen) await this.#prepared.close();
  }
}
