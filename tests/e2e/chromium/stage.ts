import { cpSync } from 'node:fs';
import { type ChromiumExtension, type ChromiumOptions, launchChromium } from '../../../tools/browsers/chromium.ts';
import { ChromiumBrowser } from '../../../tools/browsers/chromium-browser.ts';
import { type Profile, throwAwayProfile } from '../../../tools/browsers/profile.ts';
import { CHROME_BUILD } from '../builds.ts';
import { afterFirstRefresh } from '../refreshing.ts';
import type { ServedFeed } from '../served-feed.ts';
import { type ServiceOptions, Stage } from '../stage.ts';

export interface PreparedProfile {
  readonly dir: string;
  /** The extension's. */
  readonly id: string;
}

type Options = Partial<ChromiumOptions>;

export class ChromiumStage extends Stage<ChromiumExtension, Options> {
  #sites: readonly string[] = [];
  #installations: ChromiumBrowser | undefined;
  #profile: PreparedProfile | undefined;
  readonly #thrownAway: Profile[] = [];

  serve({ sites, papersLastMonth }: ServiceOptions): Promise<ServedFeed> {
    this.#sites = sites;
    return this.service.serve({ papersLastMonth });
  }

  launch(options: Options = {}): Promise<ChromiumExtension> {
    const { feed } = this.service;
    return launchChromium({ extensionDir: CHROME_BUILD, feed, sites: this.#sites, isThrifty: true, ...options });
  }

  /** The extension as a person gets it, just now: in a second browser of the worker, which is there for nothing else. */
  async install(options: { extensionDir?: string; keepsWelcome?: boolean } = {}): Promise<ChromiumExtension> {
    if (!this.#installations?.isOpen)
      this.#installations = await ChromiumBrowser.start({ feed: this.service.feed, isThrifty: true });
    return this.#installations.install({ extensionDir: CHROME_BUILD, ...options });
  }

  /** The disk of a person who has had the extension for a while, with no browser running on it: a copy for each who asks. */
  async profile(): Promise<PreparedProfile> {
    this.#profile ??= await this.#prepareProfile();
    const { dir } = this.#throwAway();
    cpSync(this.#profile.dir, dir, { recursive: true });
    return { dir, id: this.#profile.id };
  }

  override async close(): Promise<void> {
    await super.close();
    if (this.#installations?.isOpen) await this.#installations.close();
    for (const profile of this.#thrownAway) profile.remove();
  }

  async #prepareProfile(): Promise<PreparedProfile> {
    const { dir } = this.#throwAway();
    const extension = await this.launch({ profileDir: dir });
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
}
