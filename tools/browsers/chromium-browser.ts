import type { BrowserContext, CDPSession } from '@playwright/test';
import { readBuiltExtension } from './built-extension.ts';
import { browserSession, ChromiumExtension, closeWelcome, loadUnpacked, startChromium } from './chromium.ts';
import type { Profile } from './profile.ts';

type StartOptions = Parameters<typeof startChromium>[0];

interface InstallOptions {
  readonly extensionDir: string;
  /** Leaves the welcome open, which a fresh extension shows by itself. */
  readonly keepsWelcome?: boolean;
}

/** One running Chromium for many fresh installations of the extension, one after another: starting a browser is what costs. */
export class ChromiumBrowser {
  readonly context: BrowserContext;
  readonly #profile: Profile;
  readonly #session: CDPSession;
  #installed: ChromiumExtension | undefined;
  #leaveWelcome: (() => void) | undefined;
  #isOpen = true;

  private constructor(context: BrowserContext, profile: Profile, session: CDPSession) {
    this.context = context;
    this.#profile = profile;
    this.#session = session;
    context.once('close', () => {
      this.#isOpen = false;
    });
  }

  static async start(options: StartOptions): Promise<ChromiumBrowser> {
    const { context, profile } = await startChromium(options);
    return new ChromiumBrowser(context, profile, await browserSession(context));
  }

  /** Whether it still runs: a test may have closed it. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The extension as a person gets it: what was installed before is gone, with all that it had stored. */
  async install({ extensionDir, keepsWelcome = false }: InstallOptions): Promise<ChromiumExtension> {
    await this.#installed?.tidy();
    if (this.#installed) await this.#session.send('Extensions.uninstall', { id: this.#installed.id });
    this.#leaveWelcome?.();
    this.#leaveWelcome = keepsWelcome ? undefined : closeWelcome(this.context);
    const built = readBuiltExtension(extensionDir);
    const id = await loadUnpacked(this.#session, built);
    this.#installed = new ChromiumExtension(this.context, built, this.#profile, id);
    return this.#installed;
  }

  async close(): Promise<void> {
    await this.context.close();
    this.#profile.remove();
  }
}
