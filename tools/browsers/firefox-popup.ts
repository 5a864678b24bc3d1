import type { Page } from 'puppeteer-core';
import { asExpression, type Popup } from './running-extension.ts';

/**
 * The real popup on the toolbar. WebDriver BiDi knows tabs only, so it is read from another page of the extension,
 * which shares its process and gets its window from `getViews`.
 */
export class FirefoxPopup implements Popup {
  readonly #backstage: Page;

  private constructor(backstage: Page) {
    this.#backstage = backstage;
  }

  static async open(backstage: Page, click: () => Promise<unknown>): Promise<FirefoxPopup> {
    await click();
    await backstage.waitForFunction(`${VIEW}?.document.readyState === 'complete'`);
    return new FirefoxPopup(backstage);
  }

  read<T, A = undefined>(look: (document: Document, argument: A) => T, argument?: A): Promise<T> {
    return this.#backstage.evaluate(asExpression(look, argument, `${VIEW}.document`)) as Promise<T>;
  }

  async close(): Promise<void> {
    await this.#backstage.evaluate(`${VIEW}?.close()`);
    await this.#backstage.waitForFunction(`${VIEW} === undefined`);
  }
}

const VIEW = `browser.extension.getViews({ type: 'popup' })[0]`;
