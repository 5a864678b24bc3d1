import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { asExpression, type Popup } from './running-extension.ts';
import { until } from './until.ts';

interface OpenOptions {
  /** A session of the browser itself. */
  readonly session: CDPSession;
  readonly debuggingPort: number;
  readonly extensionId: string;
  readonly url: string;
  /** The tab whose toolbar is clicked; any when missing. */
  readonly tabUrl?: string;
}

/** The real popup, opened by the toolbar's button. */
export class ChromiumPopup implements Popup {
  readonly page: Page;
  readonly #connection: Browser;

  private constructor(page: Page, connection: Browser) {
    this.page = page;
    this.#connection = connection;
  }

  static async open({ session, debuggingPort, extensionId, url, tabUrl }: OpenOptions): Promise<ChromiumPopup> {
    const before = await targetsAt(session, url);
    await session.send('Extensions.triggerAction', { id: extensionId, targetId: await tabAt(session, tabUrl) });
    const targetId = await until('the toolbar button opens the popup', async () =>
      (await targetsAt(session, url)).find((id) => !before.includes(id)),
    );
    // Playwright never shows a popup in the context that it launched; a second connection sees it as a page.
    const connection = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`);
    for (const page of connection.contexts().flatMap((context) => context.pages())) {
      if ((await targetOf(page)) === targetId) return new ChromiumPopup(page, connection);
    }
    await connection.close();
    throw new Error('The popup was closed before it could be looked at.');
  }

  read<T, A = undefined>(look: (document: Document, argument: A) => T, argument?: A): Promise<T> {
    return this.page.evaluate(asExpression(look, argument, 'document'));
  }

  /** A PNG of what the browser paints; unlike Playwright's own picture it asks nothing of the page. */
  async photograph(): Promise<Buffer> {
    const session = await this.page.context().newCDPSession(this.page);
    const { data } = await session.send('Page.captureScreenshot');
    await session.detach();
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.#connection.close();
  }
}

async function targetsAt(session: CDPSession, url: string): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.filter((target) => target.type === 'page' && target.url === url).map((target) => target.targetId);
}

/** The button belongs to a window, which is named by a target of type "tab". */
async function tabAt(session: CDPSession, url: string | undefined): Promise<string> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] });
  const tab = url === undefined ? targetInfos[0] : targetInfos.find((target) => target.url === url);
  if (!tab) throw new Error('The browser has no tab whose toolbar could be used.');
  return tab.targetId;
}

async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}
