import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { asExpression, type Popup } from './running-extension.ts';
import { until } from './until.ts';

interface OpenOptions {
  readonly context: BrowserContext;
  /** A session of the browser itself. */
  readonly session: CDPSession;
  readonly extensionId: string;
  readonly url: string;
  /** The tab whose toolbar is clicked; any when missing. */
  readonly tabUrl?: string;
}

const OPENS_WITHIN_MS = 30_000;

/** The real popup, opened by the toolbar's button. */
export class ChromiumPopup implements Popup {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open({ context, session, extensionId, url, tabUrl }: OpenOptions): Promise<ChromiumPopup> {
    const opening = context.waitForEvent('page', {
      predicate: (page) => page.url() === url,
      timeout: OPENS_WITHIN_MS,
    });
    const [page] = await Promise.all([opening, clickButton(session, extensionId, tabUrl)]);
    return new ChromiumPopup(page);
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

  close(): Promise<void> {
    return this.page.close();
  }
}

/** The button belongs to a window, which is named by a target of type "tab". */
/** Clicks on the toolbar of a tab; of another one, where that tab was just about to close. */
function clickButton(session: CDPSession, id: string, tabUrl: string | undefined): Promise<true> {
  return until('The button is clicked', async () => {
    const targetId = await tabAt(session, tabUrl);
    return session.send('Extensions.triggerAction', { id, targetId }).then(
      () => true as const,
      (error: Error) => {
        if (!/cannot retrieve host/i.test(error.message)) throw error;
        return undefined;
      },
    );
  });
}

async function tabAt(session: CDPSession, url: string | undefined): Promise<string> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] });
  const tab = url === undefined ? targetInfos[0] : targetInfos.find((target) => target.url === url);
  if (!tab) throw new Error('The browser has no tab whose toolbar could be used.');
  return tab.targetId;
}
