import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser } from '../../tools/browsers/find-browser.ts';
import { throwAwayProfile } from '../../tools/browsers/profile.ts';
import { asExpression } from '../../tools/browsers/running-extension.ts';
import { until } from '../../tools/browsers/until.ts';
import { Devtools } from './devtools.ts';

export interface Extension {
  readonly id: string;
  /** The address of its popup. */
  readonly popup: string;
}

/** An open popup, and when the toolbar's button was asked for it, ms since 1970. */
export interface OpenedPopup {
  readonly targetId: string;
  readonly clickedAt: number;
}

/** One Chromium with several extensions side by side, each with an id and so with a storage and processes of its own. */
export class BenchBrowser {
  readonly devtools: Devtools;
  readonly #profile = throwAwayProfile();

  /** `feed` stands for huggingface.co; every other host is unknown. */
  constructor(feed: { readonly port: number; readonly spki: string }, flags: readonly string[]) {
    const browser = findBrowser('chromium');
    if (!browser) throw new Error('There is no Chromium here: `npm test` installs one.');
    this.devtools = new Devtools(browser.path, [
      `--user-data-dir=${this.#profile.dir}`,
      `--host-resolver-rules=MAP huggingface.co 127.0.0.1:${feed.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${feed.spki}`,
      ...flags,
      ...FLAGS,
    ]);
  }

  async load(dir: string, popup: string): Promise<Extension> {
    const { id } = await this.devtools.send<{ id: string }>('Extensions.loadUnpacked', { path: dir });
    return { id, popup: `chrome-extension://${id}/${popup}` };
  }

  /** Presses the toolbar's button, as a person does, and leaves the popup and the browser alone for `settleMs`. */
  async openPopup(extension: Extension, settleMs = 0): Promise<OpenedPopup> {
    const [tab] = await this.#targets({ type: 'tab' });
    const clickedAt = Date.now();
    await this.devtools.send('Extensions.triggerAction', { id: extension.id, targetId: tab?.targetId });
    await pause(settleMs);
    return { ...(await this.openedPopup(extension)), clickedAt };
  }

  async openedPopup(extension: Extension): Promise<{ readonly targetId: string }> {
    return until('the popup opens', async () => (await this.#popups(extension))[0], QUICK);
  }

  async closePopup(extension: Extension): Promise<void> {
    for (const { targetId } of await this.#popups(extension))
      await this.devtools.send('Target.closeTarget', { targetId });
    await until(
      'the popup closes',
      async () => ((await this.#popups(extension)).length === 0 ? true : undefined),
      QUICK,
    );
  }

  /** Opens a page of the extension in a tab of its own, in front. */
  async openPage({ id }: Extension, path: string): Promise<string> {
    const url = `chrome-extension://${id}/${path}`;
    return (await this.devtools.send<{ targetId: string }>('Target.createTarget', { url })).targetId;
  }

  async closePage(targetId: string): Promise<void> {
    await this.devtools.send('Target.closeTarget', { targetId });
  }

  /** Runs a function, sent as text, on a page of the extension that has none of its code. */
  async inside<A>(extension: Extension, run: (argument: A) => unknown, ...each: readonly A[]): Promise<unknown[]> {
    const { targetId } = await this.devtools.send<{ targetId: string }>('Target.createTarget', {
      url: `chrome-extension://${extension.id}/manifest.json`,
      background: true,
    });
    // A new page is about:blank for a moment, which may not touch the extension's storage.
    await until('the page loads', async () =>
      (await this.devtools.evaluate(targetId, ARRIVED).catch(() => false)) === true ? true : undefined,
    );
    const answers: unknown[] = [];
    for (const argument of each) answers.push(await this.devtools.evaluate(targetId, asExpression(run, argument)));
    await this.devtools.send('Target.closeTarget', { targetId });
    return answers;
  }

  async workerOf(extension: Extension): Promise<string | undefined> {
    const workers = await this.#targets({ type: 'service_worker' });
    return workers.find(({ url }) => url.startsWith(`chrome-extension://${extension.id}/`))?.targetId;
  }

  /**
   * Ends every extension's worker and waits until their processes are gone, as they are when somebody comes back to the
   * browser after half a minute: what opens next finds nothing of itself running, whichever extension it is.
   */
  async coolDown(): Promise<void> {
    await until(
      'the workers end',
      async () => {
        const workers = await this.#targets({ type: 'service_worker' });
        for (const { targetId } of workers)
          await this.devtools.send('Target.closeTarget', { targetId }).catch(() => {});
        return workers.length === 0 ? true : undefined;
      },
      { everyMs: 100 },
    );
    await pause(COOL_MS);
  }

  async close(): Promise<void> {
    await this.devtools.close();
    this.#profile.remove();
  }

  async #popups({ popup }: Extension): Promise<Target[]> {
    return (await this.#targets({ type: 'page' })).filter(({ url }) => url === popup);
  }

  async #targets(kind: { type: string }): Promise<Target[]> {
    const filter = [{ ...kind, exclude: false }];
    return (await this.devtools.send<{ targetInfos: Target[] }>('Target.getTargets', { filter })).targetInfos;
  }
}

const ARRIVED = `location.protocol === 'chrome-extension:' && document.readyState === 'complete'`;
const COOL_MS = 500;
const QUICK = { everyMs: 20 };

const FLAGS = [
  '--headless=new',
  '--enable-unsafe-extension-debugging',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
  '--use-mock-keychain',
  '--lang=en-US',
  '--window-size=1280,1000',
  // A headless screen is 800 × 600, which would crop the popup.
  '--screen-info={1600x1200}',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  'about:blank',
];

interface Target {
  readonly targetId: string;
  readonly url: string;
}
