import { cpSync } from 'node:fs';
import { type ChromiumExtension, launchChromium } from '../../../tools/browsers/chromium.ts';
import { ChromiumBrowser } from '../../../tools/browsers/chromium-browser.ts';
import { type Profile, throwAwayProfile } from '../../../tools/browsers/profile.ts';
import { CHROME_BUILD } from '../builds.ts';
import { keepState, restoreState } from '../kept-state.ts';
import { afterFirstRefresh } from '../refreshing.ts';
import { type ServedFeed, ServiceAddress } from '../served-feed.ts';

export interface PreparedProfile {
  readonly dir: string;
  /** The extension's. */
  readonly id: string;
}

interface SampleSize {
  readonly papersLastMonth: number;
}

interface Prepared extends SampleSize {
  readonly extension: ChromiumExtension;
}

/**
 * One browser for all tests of a worker. Starting Chromium, installing the extension and its first refresh take longer than most
 * tests: they are done once, and what the extension stored by then is put back before each test.
 */
export class Stage {
  readonly #service = new ServiceAddress();
  #browser: ChromiumBrowser | undefined;
  #prepared: Prepared | undefined;
  #profile: PreparedProfile | undefined;
  readonly #thrownAway: Profile[] = [];

  serve(size: SampleSize): Promise<ServedFeed> {
    return this.#service.serve(size);
  }

  /** The extension as it is after its first refresh. */
  async afterFirstRefresh(size: SampleSize): Promise<ChromiumExtension> {
    return (await this.#restored(size)) ?? (await this.#prepareAnew(size));
  }

  /** The extension as a person gets it, just now. */
  async install(options: { extensionDir?: string; keepsWelcome?: boolean } = {}): Promise<ChromiumExtension> {
    this.#prepared = undefined;
    return (await this.#openBrowser()).install({ extensionDir: CHROME_BUILD, ...options });
  }

  /** The disk of a person who has had the extension for a while, with no browser running on it: a copy for each who asks. */
  async profile(): Promise<PreparedProfile> {
    this.#profile ??= await this.#prepareProfile();
    const { dir } = this.#throwAway();
    cpSync(this.#profile.dir, dir, { recursive: true });
    return { dir, id: this.#profile.id };
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    for (const profile of this.#thrownAway) profile.remove();
  }

  async #prepareProfile(): Promise<PreparedProfile> {
    const { dir } = this.#throwAway();
    const extension = await launchChromium({ extensionDir: CHROME_BUILD, feed: this.#service.feed, profileDir: dir });
    await afterFirstRefresh(extension);
    await extension.close();
    return { dir, id: extension.id };
  }

  /** Kept to the end of the worker, when no browser runs on it any more. */
  #throwAway(): Profile {
    const profile = throwAwayProfile();
    this.#thrownAway.push(profile);
    return profile;
  }

  async #restored({ papersLastMonth }: SampleSize): Promise<ChromiumExtension | undefined> {
    const prepared = this.#prepared;
    if (!this.#browser?.isOpen || prepared?.papersLastMonth !== papersLastMonth) return undefined;
    const { extension } = prepared;
    await this.#browser.tidy();
    await extension.killBackground();
    return (await restoreState(extension)) ? extension : undefined;
  }

  async #prepareAnew(size: SampleSize): Promise<ChromiumExtension> {
    const extension = await this.install();
    await afterFirstRefresh(extension);
    await extension.killBackground();
    await keepState(extension);
    this.#prepared = { ...size, extension };
    return extension;
  }

  async #openBrowser(): Promise<ChromiumBrowser> {
    if (this.#browser?.isOpen) return this.#browser;
    this.#browser = await ChromiumBrowser.start({ feed: this.#service.feed });
    return this.#browser;
  }
}
