import type { BrowserContext, Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { grantHosts } from '../../../tools/browsers/grant.ts';
import { startZoteroStandIn } from '../../../tools/zotero-stand-in.ts';
import { firstRefresh } from '../refreshing.ts';
import { trendingTitle } from '../served-feed.ts';
import { button, paper, papers, tab } from './finding.ts';
import { expect, test } from './test.ts';

/** What the worker has, as far as these stories touch it. */
declare const chrome: {
  readonly alarms: { clearAll(): Promise<boolean> };
  readonly commands: { readonly onCommand: Fired };
  readonly contextMenus: { readonly onClicked: Fired; update(id: string, change: object): Promise<void> };
  readonly omnibox: {
    readonly onInputChanged: Fired;
    readonly onInputEntered: Fired;
    setDefaultSuggestion: (suggestion: { description: string }) => void;
  };
  readonly action: {
    setIcon: (given: { tabId?: number; path: unknown }) => Promise<void>;
    getBadgeText(given: object): Promise<string>;
  };
  readonly tabs: {
    readonly onUpdated: { hasListeners(): boolean };
    query(given: object): Promise<{ id: number; url?: string }[]>;
  };
};
declare const icons: Map<number, string>;

interface Fired {
  dispatch(...given: unknown[]): void;
}

const UNKNOWN = '1706.03762';

/** arXiv is not reachable from here: its page is made up, the address and the click are real. */
async function arxivPage(context: BrowserContext, address: string, title: string): Promise<Page> {
  await context.route('https://arxiv.org/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<title>${title}</title><h1>arXiv</h1>` }),
  );
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function servedPage({ context }: ChromiumExtension, id: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`https://huggingface.co/papers/${id}`);
  return page;
}

function thisPage(page: Page) {
  return page.getByRole('region', { name: /this page/i });
}

/** "running" or "stopped", as the browser itself says. */
async function backgroundState(extension: ChromiumExtension): Promise<() => string | undefined> {
  const session = await extension.context.newCDPSession(await extension.backstage());
  let state: string | undefined;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    state = versions.at(-1)?.runningStatus ?? state;
  });
  await session.send('ServiceWorker.enable');
  return () => state;
}

test('the popup offers the paper of the page behind it, and moves nothing for it', async ({ extension, feed }) => {
  const [id = ''] = feed.trending;
  const title = trendingTitle(feed, 0);
  const page = await servedPage(extension, id);
  const popup = await extension.openPopup(page);
  const bar = thisPage(popup.page);
  await expect(bar).toContainText(`This page: ${title}`);
  const shift = await popup.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  expect(shift).toBe(0);

  await button(bar, 'Save').click();
  await expect(button(bar, 'Saved · to read')).toBeVisible();
  await expect(button(paper(popup.page, title), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await popup.close();
  const again = await extension.openPopup(page);
  await button(thisPage(again.page), 'Saved · to read').click();
  await expect(button(thisPage(again.page), 'Save')).toBeVisible();
  await button(again.page, 'Undo').click();
  await expect(button(thisPage(again.page), 'Saved · to read')).toBeVisible();
});

test('a page of arXiv is known by the click alone, and a paper that nobody else knows is kept all the same', async ({
  extension,
  feed,
}) => {
  const address = `https://arxiv.org/pdf/${UNKNOWN}v5`;
  const page = await arxivPage(extension.context, address, `[${UNKNOWN}] Attention Is All You Need`);
  feed.clearLog();
  const popup = await extension.openPopup(page);
  await expect(thisPage(popup.page)).toContainText('This page: Attention Is All You Need');
  await button(thisPage(popup.page), 'Similar papers').click();
  const similar = thisPage(popup.page).getByRole('listitem').or(popup.page.getByText('No paper here has enough'));
  await expect(similar.first()).toBeVisible();
  await button(thisPage(popup.page), 'Similar papers').click();
  await expect(similar).toHaveCount(0);
  expect(feed.requests.map(({ path }) => path)).toEqual([]);

  await button(thisPage(popup.page), 'Save').click();
  await expect(button(thisPage(popup.page), 'Saved · to read')).toBeVisible();
  const lookUp = await feed.waitForRequest(`/api/papers/${UNKNOWN}`);
  expect(lookUp.headers).not.toHaveProperty('cookie');
  await tab(popup.page, 'Saved').click();
  await expect(paper(popup.page, 'Attention Is All You Need')).toBeVisible();
});

test('no other page is named, and none without a click', async ({ extension }) => {
  const elsewhere = await extension.context.newPage();
  await elsewhere.goto('https://huggingface.co/papers');
  const popup = await extension.openPopup(elsewhere);
  await expect(papers(popup.page).first()).toBeVisible();
  await expect(thisPage(popup.page)).toHaveCount(0);
  await popup.close();

  await (await arxivPage(extension.context, `https://arxiv.org/abs/${UNKNOWN}`, 'arXiv')).bringToFront();
  const seen = await (await extension.background()).evaluate(async () =>
    (await chrome.tabs.query({ active: true })).map(({ url }) => url),
  );
  expect(seen).toEqual([undefined]);
});

test('the key and the menu save without opening anything, and answer with a tick that goes by itself', async ({
  extension,
  feed,
}) => {
  const background = await extension.background();
  const [first = '', second = ''] = feed.trending;
  const before = (await extension.badge()).text;
  await background.evaluate(async (url) => {
    chrome.commands.onCommand.dispatch('save-page', { url });
    // Looked at from within: from without, a busy machine can miss the second and a half.
    while ((await chrome.action.getBadgeText({})) !== '✓') await new Promise((resolve) => setTimeout(resolve, 20));
  }, `https://arxiv.org/abs/${first}v2`);
  await expect.poll(async () => (await extension.badge()).text).toBe(before);

  await background.evaluate(
    (linkUrl) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'save-link', linkUrl }, undefined),
    `https://www.alphaxiv.org/abs/${second}`,
  );
  const { page } = await extension.openPopup();
  await tab(page, 'Saved').click();
  await expect(papers(page)).toHaveCount(2);
  // Both items are there: a change to one that is not would be refused.
  await background.evaluate(async () => {
    await chrome.contextMenus.update('save-link', {});
    await chrome.contextMenus.update('save-page', {});
  });
});

test('without a button on the toolbar the key opens the popup, which says that the page is saved and takes it off', async ({
  feed,
  install,
}) => {
  // Chromium puts the button of a new extension into its menu.
  const extension = await install();
  await firstRefresh(extension);
  const [id = ''] = feed.trending;
  const page = await servedPage(extension, id);
  await page.bringToFront();
  const background = await extension.background();
  const opened = extension.context.waitForEvent('page');
  await background.evaluate(
    (url) => chrome.commands.onCommand.dispatch('save-page', { url }),
    `https://huggingface.co/papers/${id}`,
  );
  const popup = await opened;
  await expect(popup).toHaveURL(/popup/);
  await expect(papers(popup).first()).toBeVisible();
  await button(thisPage(popup), 'Saved · to read').click();
  await expect(button(thisPage(popup), 'Save')).toBeVisible();
});

test('the address bar finds saved papers, whatever is in their titles', async ({ extension, feed }) => {
  const [id = ''] = feed.trending;
  feed.patch(id, (entry) => {
    entry.title = 'Zebras & <b>lions</b> "quoted"';
    entry.paper.title = entry.title;
  });
  const background = await extension.background();
  await extension.send({ type: 'fetch-feed', key: `paper:${id}` });
  await background.evaluate(
    (url) => chrome.commands.onCommand.dispatch('save-page', { url }),
    `https://arxiv.org/abs/${id}`,
  );
  const suggested = () =>
    background.evaluate(
      () =>
        new Promise<string>((resolve) => {
          chrome.omnibox.setDefaultSuggestion = ({ description }) => resolve(description);
          chrome.omnibox.onInputChanged.dispatch('zebr', () => {});
        }),
    );
  await expect.poll(suggested).toContain('Zebras &#38; &#60;b&#62;lions&#60;/b&#62;');
  const opened = extension.context.waitForEvent('page');
  await background.evaluate(() => chrome.omnibox.onInputEntered.dispatch('zebr', 'newForegroundTab'));
  await expect(await opened).toHaveURL(`https://huggingface.co/papers/${id}`);
});

test('no page wakes the background of somebody who did not ask for the icon', async ({ extension, feed }) => {
  const state = await backgroundState(extension);
  await extension.send({ type: 'opened' });
  const background = await extension.background();
  // A wake lets the listener go as soon as it knows that nobody asked; whom that moment kills, the next page wakes once more.
  await expect.poll(() => background.evaluate(() => chrome.tabs.onUpdated.hasListeners())).toBe(false);
  // An alarm may wake it at any time. The browser answers when it has heard of the listener that went, too.
  await background.evaluate(() => chrome.alarms.clearAll());
  await extension.killBackground();
  await expect.poll(state).toBe('stopped');
  const page = await servedPage(extension, feed.trending[0] ?? '');
  // Each load is several updates of the tab; the first of them would have woken it long before the last page is there.
  for (const path of ['papers', 'papers/trending', 'papers', 'papers/trending']) {
    await page.goto(`https://huggingface.co/${path}`, { waitUntil: 'networkidle' });
  }
  expect(state()).toBe('stopped');
});

test('with permission the icon tells of saved pages, and Zotero on this computer can be reached', async ({
  launch,
  feed,
  profile,
}) => {
  const before = await launch({ profileDir: profile.dir });
  // Without permission nobody can listen to what it answers.
  const zotero = await startZoteroStandIn();
  const ping = (extension: ChromiumExtension) =>
    extension.inside(async () => {
      const headers = { 'X-Zotero-Connector-API-Version': '3' };
      return fetch('http://127.0.0.1:23119/connector/ping', { headers }).then(
        (answer) => answer.headers.get('X-Zotero-Version'),
        () => 'no access',
      );
    });
  expect(await ping(before)).toBe('no access');
  await before.close();
  const sites = ['https://*.arxiv.org/*', 'https://*.alphaxiv.org/*', 'https://*.semanticscholar.org/*'];
  grantHosts(profile.dir, profile.id, [...sites, 'http://127.0.0.1/*']);

  const extension = await launch({ profileDir: profile.dir });
  expect(await ping(extension)).toBe('7.0.11');
  const saved = await extension.inside(async () => {
    const headers = { 'X-Zotero-Connector-API-Version': '3', 'Content-Type': 'application/json' };
    const items = [{ itemType: 'preprint', title: 'T', creators: [], tags: [], notes: [], attachments: [] }];
    const body = JSON.stringify({ sessionID: crypto.randomUUID(), items });
    return (await fetch('http://127.0.0.1:23119/connector/saveItems', { method: 'POST', headers, body })).status;
  });
  expect(saved).toBe(201);
  await zotero.close();

  const background = await extension.background();
  await background.evaluate(() => {
    const { setIcon } = chrome.action;
    Object.assign(globalThis, { icons: new Map() });
    chrome.action.setIcon = (given) => {
      if (given.tabId !== undefined) icons.set(given.tabId, JSON.stringify(given.path));
      return setIcon.call(chrome.action, given);
    };
  });
  const iconAt = (url: string) =>
    background.evaluate(async (wanted) => {
      const tabs = await chrome.tabs.query({});
      return icons.get(tabs.find((one) => one.url === wanted)?.id ?? -1);
    }, url);
  const [id = ''] = feed.trending;
  const address = `https://arxiv.org/abs/${id}`;
  const page = await arxivPage(extension.context, address, 'arXiv');
  await expect.poll(() => iconAt(address)).toContain('icon-16.png');
  await background.evaluate((url) => chrome.commands.onCommand.dispatch('save-page', { url }), address);
  await expect.poll(() => iconAt(address)).toContain('icon-saved-16.png');
  await page.goto(`https://arxiv.org/abs/${UNKNOWN}`);
  await expect.poll(() => iconAt(`https://arxiv.org/abs/${UNKNOWN}`)).toContain('icon-16.png');
  await page.goto(`https://arxiv.org/pdf/${id}v1`);
  await expect.poll(() => iconAt(`https://arxiv.org/pdf/${id}v1`)).toContain('icon-saved-16.png');

  const state = await backgroundState(extension);
  await extension.killBackground();
  await expect.poll(state).toBe('stopped');
  await page.goto(address);
  await expect.poll(state).toBe('running');
  await extension.close();
});
