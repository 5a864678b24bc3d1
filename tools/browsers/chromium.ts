import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { type BuiltExtension, readBuiltExtension } from './built-extension.ts';
import { ChromiumPopup } from './chromium-popup.ts';
import { findBrowser, type InstalledBrowser } from './find-browser.ts';
import { launchAgain } from './launch-again.ts';
import { pinButton } from './pin-button.ts';
import { keptProfile, type Profile, throwAwayProfile } from './profile.ts';
import {
  asExpression,
  BACKSTAGE,
  POPUP_SIZE,
  type RunningExtension,
  readBadge,
  sendCommand,
} from './running-extension.ts';

export interface ChromiumOptions {
  readonly extensionDir: string;
  /** The feed server that stands for huggingface.co and the host of its pictures; every other host is unknown then. Without it: the real network. */
  readonly feed?: { readonly port: number; readonly spki: string };
  /** Hosts of a person's tabs that the feed server stands for too; none by default. */
  readonly sites?: readonly string[];
  /** A profile to keep, for a restart; by default one that is thrown away on close. */
  readonly profileDir?: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Where to write Chromium's own log of all it asked the network for; read it with `requestsOf` after the close. */
  readonly netLog?: string;
  /**
   * Without what costs two cores much and shows nothing: the graphics card's stand-in, renderers in reserve, the address bar's own
   * pages, and compilers whose code pays on pages that live longer than a test's. Not where time is measured.
   */
  readonly isThrifty?: boolean;
  /** Leaves the welcome of a fresh profile open; without it that tab is closed, since it would be in everybody's way. */
  readonly keepsWelcome?: boolean;
}

/** Starts Chromium (or Edge, or Chrome) with the extension, unmodified; in a fresh profile its button is on the toolbar. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumExtension> {
  const built = readBuiltExtension(options.extensionDir);
  return launchAgain(async () => {
    const browser = installedChromium();
    const { context, profile } = await openChromium(options, loadingFlags(browser, built), (dir) =>
      pinButton(dir, built),
    );
    if (!options.keepsWelcome) closeWelcome(context);
    try {
      return new ChromiumExtension(context, built, profile, await extensionId(context, browser, built));
    } catch (error) {
      await context.close();
      profile.remove();
      throw error;
    }
  });
}

type BrowserOptions = Omit<ChromiumOptions, 'extensionDir' | 'keepsWelcome'>;

/** Starts Chromium without an extension, but such that one can be handed to it over the protocol. */
export function startChromium(options: BrowserOptions): Promise<{ context: BrowserContext; profile: Profile }> {
  return launchAgain(() => openChromium(options, [LOADS_OVER_PROTOCOL]));
}

async function openChromium(
  options: BrowserOptions,
  flags: readonly string[],
  prepare: (profileDir: string) => void = () => {},
): Promise<{ context: BrowserContext; profile: Profile }> {
  const profile = options.profileDir === undefined ? throwAwayProfile() : keptProfile(options.profileDir);
  prepare(profile.dir);
  // A popup begins as a target of type "other", which Playwright 1.65 passes over without this: no "page" event, and no page.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  const context = await chromium.launchPersistentContext(profile.dir, {
    executablePath: installedChromium().path,
    headless: options.headless ?? true,
    viewport: null,
    colorScheme: options.colorScheme ?? null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...flags, ...flagsFor(options)],
    // By default they go with the artifacts of a test, which end before a browser that serves several.
    downloadsPath: join(profile.dir, 'downloads'),
    // What `--lang` is elsewhere; the extension's words are looked for in English.
    env: { ...(process.env as Record<string, string>), LANGUAGE: 'en_US' },
  });
  return { context, profile };
}

function installedChromium(): InstalledBrowser {
  const browser = findBrowser('chromium');
  if (!browser) throw new Error('There is no Chromium here: `npm start` or `npm test` installs one.');
  return browser;
}

const LOADS_OVER_PROTOCOL = '--enable-unsafe-extension-debugging';

function loadingFlags(browser: InstalledBrowser, { dir }: BuiltExtension): string[] {
  if (browser.ignoresLoadExtension) return [LOADS_OVER_PROTOCOL];
  return [`--disable-extensions-except=${dir}`, `--load-extension=${dir}`];
}

const SERVED = ['huggingface.co', 'cdn-thumbnails.huggingface.co', 'export.arxiv.org', 'rss.arxiv.org'];

/** Chromium heeds only the last of its lists, so Playwright 1.65's own (`chromiumSwitches.ts`), as far as Linux knows them, come first. */
const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  // Pages that Chromium 156 opens behind each window for what its address bar might show.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
  // A process for the next site, begun after each page.
  'SpareRendererForSitePerProcess',
];

function flagsFor({ feed, sites = [], netLog, isThrifty }: BrowserOptions): string[] {
  return [
    '--remote-debugging-port=0',
    '--lang=en-US',
    '--window-size=1280,1000',
    // A headless screen is 800 × 600, which would crop the popup.
    '--screen-info={1600x1200}',
    ...(feed
      ? [
          '--no-proxy-server',
          `--host-resolver-rules=${[...SERVED, ...sites].map((host) => `MAP ${host} 127.0.0.1:${feed.port}`).join(', ')}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
          `--ignore-certificate-errors-spki-list=${feed.spki}`,
        ]
      : []),
    ...(isThrifty ? ['--disable-gpu', `--disable-features=${OFF.join(',')}`, '--js-flags=--no-opt --no-maglev'] : []),
    ...(netLog === undefined ? [] : [`--log-net-log=${netLog}`]),
  ];
}

/** Closes the welcome now and whenever it appears by itself, until the function it answers with is called. */
export function closeWelcome(context: BrowserContext): () => void {
  const close = (page: Page): void => {
    if (page.url().endsWith('/src/welcome/index.html')) void page.close().catch(() => {});
  };
  // Tests that open the page themselves come by another way: it has no address yet when it appears.
  context.on('page', close);
  for (const page of context.pages()) close(page);
  return () => context.off('page', close);
}

const WORKER_STARTS_WITHIN_MS = 15_000;

async function extensionId(context: BrowserContext, browser: InstalledBrowser, built: BuiltExtension): Promise<string> {
  if (browser.ignoresLoadExtension) return loadUnpacked(await browserSession(context), built);
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: WORKER_STARTS_WITHIN_MS }));
  return new URL(worker.url()).host;
}

/** Installs a build over the protocol; answers with its id. */
export async function loadUnpacked(session: CDPSession, { dir }: BuiltExtension): Promise<string> {
  return (await session.send('Extensions.loadUnpacked', { path: dir })).id;
}

/** A session of the browser itself. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gives no browser for this context.');
  return browser.newBrowserCDPSession();
}

export class ChromiumExtension implements RunningExtension {
  readonly context: BrowserContext;
  readonly built: BuiltExtension;
  readonly id: string;
  readonly #profile: Profile;
  readonly #closed: Promise<void>;
  #isOpen = true;
  #backstage: Promise<Page> | undefined;
  #newPages = 0;

  constructor(context: BrowserContext, built: BuiltExtension, profile: Profile, id: string) {
    this.context = context;
    this.built = built;
    this.id = id;
    this.#profile = profile;
    this.#closed = new Promise((resolve) => {
      context.once('close', () => {
        this.#isOpen = false;
        resolve();
      });
    });
  }

  /** Whether its browser still runs. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The address of one of the extension's pages, by its path in the build. */
  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  /** Opens one of the extension's pages in a tab. */
  async openPage(path: string, viewport = POPUP_SIZE): Promise<Page> {
    const page = await this.#newPage();
    await page.setViewportSize(viewport);
    await page.goto(this.url(path));
    return page;
  }

  /** On `page`, when one is given, with it in front: a real click, which shows the page to `activeTab`. */
  async openPopup(page?: Page): Promise<ChromiumPopup> {
    await page?.bringToFront();
    return ChromiumPopup.open({
      ...(page && { tabUrl: page.url() }),
      context: this.context,
      session: await browserSession(this.context),
      extensionId: this.id,
      url: this.url(this.built.popup),
    });
  }

  async inside<T, A = undefined>(run: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
    const page = await this.backstage();
    return page.evaluate(asExpression(run, argument));
  }

  badge() {
    return readBadge(this);
  }

  send(command: unknown) {
    return sendCommand(this, command);
  }

  /** The worker itself, awake: one that was stopped, or goes to sleep meanwhile, never answers. */
  async background(): Promise<Worker> {
    await this.send({ type: 'opened' });
    return this.context.serviceWorkers().at(-1) ?? this.context.waitForEvent('serviceworker');
  }

  async killBackground(): Promise<void> {
    const session = await this.context.newCDPSession(await this.backstage());
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  async showPopupPage(): Promise<void> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    await page.goto(this.url(this.built.popup));
  }

  async photographPopup(file: string): Promise<void> {
    const page = await this.openPage(this.built.popup);
    await page.getByRole('feed').getByRole('article').first().waitFor();
    const session = await this.context.newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', { ...POPUP_SIZE, deviceScaleFactor: 2, mobile: false });
    // Playwright's own picture has one pixel per CSS pixel.
    const { data } = await session.send('Page.captureScreenshot');
    writeFileSync(file, data, 'base64');
    await page.close();
  }

  /** Closes what is open, but for one blank tab and the page behind the stage, and forgets what the person allowed and the network left. */
  async tidy(): Promise<void> {
    const blank = this.context.pages().find((page) => page.url() === 'about:blank') ?? (await this.context.newPage());
    const kept = [blank, await this.backstage()];
    await Promise.all(this.context.pages().map((page) => (kept.includes(page) ? undefined : page.close())));
    await this.context.unrouteAll();
    await this.context.clearCookies();
    await this.context.clearPermissions();
    const session = await this.context.newCDPSession(blank);
    await session.send('Network.clearBrowserCache');
    await session.detach();
  }

  async close(): Promise<void> {
    await this.context.close();
    this.#profile.remove();
  }

  async closed(): Promise<void> {
    await this.#closed;
    this.#profile.remove();
  }

  /** A tab that is in the extension's process from the start: an empty one begins in a process of its own, which costs as much as our page. */
  async #newPage(): Promise<Page> {
    this.#newPages += 1;
    const url = this.url(`${BACKSTAGE}#${this.#newPages}`);
    const session = await browserSession(this.context);
    const [page] = await Promise.all([
      this.context.waitForEvent('page', (opened) => opened.url() === url),
      session.send('Target.createTarget', { url }),
    ]);
    await session.detach();
    return page;
  }

  /** A page of the extension that is nothing but text: its own code does not run there. */
  backstage(): Promise<Page> {
    this.#backstage ??= this.#openBackstage();
    return this.#backstage;
  }

  async #openBackstage(): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.url(BACKSTAGE));
    return page;
  }
}
