import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import { type BuiltExtension, readBuiltExtension } from './built-extension.ts';
import { findBrowser } from './find-browser.ts';
import { pressingKeys } from './firefox-keys.ts';
import { FirefoxPopup } from './firefox-popup.ts';
import { launchAgain } from './launch-again.ts';
import { keptProfile, type Profile, throwAwayProfile } from './profile.ts';
import {
  asExpression,
  BACKSTAGE,
  POPUP_SIZE,
  type RunningExtension,
  readBadge,
  sendCommand,
} from './running-extension.ts';
import { until } from './until.ts';

export interface FirefoxOptions {
  readonly extensionDir: string;
  /** The CONNECT proxy that leads huggingface.co to the feed server and refuses the rest. Without it: the real network. */
  readonly proxy?: { readonly port: number };
  /** A profile to keep, for a restart; by default one that is thrown away on close. */
  readonly profileDir?: string;
  readonly headless?: boolean;
  /** Where files that a page saves go; by default where Firefox wants. */
  readonly downloadsDir?: string;
}

/** Firefox's own name for the extension's origin: any UUID will do, so that we know the addresses beforehand. */
const UUID = '2f8f2c54-9b2a-4f3e-8d37-1f9e5f0c9a11';

/** Starts Firefox with the extension, unmodified, as a temporary add-on. Driven over WebDriver BiDi, no geckodriver. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxExtension> {
  const firefox = findBrowser('firefox');
  if (!firefox)
    throw new Error('There is no Firefox here: `npm start -- --browser firefox` or `npm test` installs one.');
  const built = readBuiltExtension(options.extensionDir);
  const { geckoId } = built;
  if (geckoId === undefined)
    throw new Error(`${options.extensionDir} is no build for Firefox: its manifest has no gecko id.`);
  return launchAgain(async () => {
    const profile = options.profileDir === undefined ? throwAwayProfile() : keptProfile(options.profileDir);
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox.path,
      headless: options.headless ?? true,
      acceptInsecureCerts: options.proxy !== undefined,
      userDataDir: profile.dir,
      defaultViewport: null,
      args: ['-remote-allow-system-access', '--width=1280', '--height=1000'],
      extraPrefsFirefox: {
        ...prefsFor(geckoId),
        ...(options.proxy && proxyPrefs(options.proxy.port)),
        ...(options.downloadsDir !== undefined && downloadPrefs(options.downloadsDir)),
      },
      // Without this, Firefox fetches its own settings whatever the preference below says.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    });
    try {
      await browser.installExtension(built.dir);
      return new FirefoxExtension(browser, built, profile, geckoId);
    } catch (error) {
      await browser.close();
      profile.remove();
      throw error;
    }
  });
}

function prefsFor(geckoId: string): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: UUID }),
    // A temporary add-on is gone at a restart: what it stored must wait for it.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.openPopupWithoutUserGesture.enabled': true,
    // A click that asks for an optional permission gets it, since nobody is there to say yes.
    'extensions.webextOptionalPermissionPrompts': false,
    'ui.popup.disable_autohide': true,
    'devtools.jsonview.enabled': false,
    'intl.locale.requested': 'en-US',
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
  };
}

function proxyPrefs(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}

/** Files are saved without a question. */
function downloadPrefs(dir: string): Record<string, unknown> {
  return {
    'browser.download.folderList': 2,
    'browser.download.dir': dir,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
  };
}

export class FirefoxExtension implements RunningExtension {
  readonly browser: Browser;
  readonly built: BuiltExtension;
  /** Firefox's name for it: the gecko id. */
  readonly id: string;
  readonly #profile: Profile;
  readonly #closed: Promise<void>;
  #backstage: Promise<Page> | undefined;

  constructor(browser: Browser, built: BuiltExtension, profile: Profile, id: string) {
    this.browser = browser;
    this.built = built;
    this.id = id;
    this.#profile = profile;
    this.#closed = new Promise((resolve) => {
      browser.once('disconnected', () => resolve());
    });
  }

  /** Whether its browser still runs. */
  get isOpen(): boolean {
    return this.browser.connected;
  }

  /** The address of one of the extension's pages, by its path in the build. */
  url(path: string): string {
    return `moz-extension://${UUID}/${path}`;
  }

  /** Opens one of the extension's pages in a tab. */
  async openPage(path: string, viewport: Viewport = POPUP_SIZE): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport(viewport);
    // Firefox reports no load event for an extension's page.
    await page.goto(this.url(path), { waitUntil: [] });
    await page.waitForFunction('document.readyState === "complete"');
    return page;
  }

  /** On `page`, when one is given, with it in front: a real click, which shows the page to `activeTab`. */
  async openPopup(page?: Page): Promise<FirefoxPopup> {
    const backstage = await this.backstage();
    if (!page) return FirefoxPopup.open(backstage, () => backstage.evaluate('browser.action.openPopup()'));
    await page.bringToFront();
    return FirefoxPopup.open(backstage, () => this.clickToolbar());
  }

  async clickToolbar(): Promise<void> {
    await this.asFirefox(`(${CLICK})(${JSON.stringify(this.id)})`);
  }

  /** Presses keys ("Alt+Shift+K") as a person does, with `page` in front when one is given; else where the focus is. */
  async pressKeys(keys: string, page?: Page): Promise<void> {
    await page?.bringToFront();
    await this.asFirefox(pressingKeys(keys));
  }

  async inside<T, A = undefined>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    const page = await this.backstage();
    return page.evaluate(asExpression(run, argument)) as Promise<T>;
  }

  badge() {
    return readBadge(this);
  }

  send(command: unknown) {
    return sendCommand(this, command);
  }

  /** An event that was on its way may start it once more; then it is ended once more. */
  async killBackground(): Promise<void> {
    await until('the background ends', async () => {
      await this.asFirefox(`(${EXTENSION})(${JSON.stringify(this.id)}).terminateBackground()`);
      return (await this.backgroundState()) === 'stopped' ? true : undefined;
    });
  }

  /** "running", "suspended" or "stopped", as Firefox itself says. */
  async backgroundState(): Promise<string> {
    return String(await this.asFirefox(`(${EXTENSION})(${JSON.stringify(this.id)}).backgroundState`));
  }

  async showPopupPage(): Promise<void> {
    const [page = await this.browser.newPage()] = await this.browser.pages();
    await page.goto(this.url(this.built.popup), { waitUntil: [] });
  }

  async photographPopup(file: string): Promise<void> {
    const page = await this.openPage(this.built.popup, { ...POPUP_SIZE, deviceScaleFactor: 2 });
    await page.waitForSelector('[role="feed"] article');
    await page.screenshot({ path: file as `${string}.png` });
    await page.close();
  }

  /** Closes what is open, but for one blank tab and the page behind the stage, and forgets cookies and what the network left. */
  async tidy(): Promise<void> {
    const backstage = await this.backstage();
    await backstage.evaluate(`browser.extension.getViews({ type: 'popup' }).forEach((popup) => popup.close())`);
    const pages = await this.browser.pages();
    const blank = pages.find((page) => page.url() === 'about:blank');
    for (const page of pages) if (page !== backstage && page !== blank) await page.close();
    // An open menu would take the keys that are pressed next.
    await this.asFirefox(
      `document.querySelectorAll('#main-menubar > menu[open]').forEach((menu) => { menu.open = false; })`,
    );
    await this.asFirefox('Services.cookies.removeAll(); Services.cache2.clear()');
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.#profile.remove();
  }

  async closed(): Promise<void> {
    await this.#closed;
    this.#profile.remove();
  }

  /** A page of the extension that is nothing but text: its own code does not run there. */
  backstage(): Promise<Page> {
    this.#backstage ??= this.openPage(BACKSTAGE);
    return this.#backstage;
  }

  /** Evaluates in the browser's own window, with the browser's own powers; answers with text, numbers or nothing. */
  async asFirefox(expression: string): Promise<unknown> {
    const bidi = (this.browser as unknown as BidiBrowser).connection;
    const { result: tree } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const context = tree.contexts?.[0]?.context;
    const { result } = await bidi.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    if (result.type !== 'success') throw new Error(`Firefox could not evaluate ${expression}`);
    return result.result?.value;
  }
}

const CLICK = `(id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

const EXTENSION = '(id) => WebExtensionPolicy.getByID(id).extension';

/** Puppeteer's connection, which its types keep to themselves. */
interface BidiBrowser {
  readonly connection: {
    send(method: string, parameters: object): Promise<{ result: BidiResult }>;
  };
}

interface BidiResult {
  readonly contexts?: readonly { readonly context: string }[];
  readonly type?: string;
  readonly result?: { readonly value?: unknown };
}
