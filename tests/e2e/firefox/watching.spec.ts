import type { FirefoxExtension } from '../../../tools/browsers/firefox.ts';
import { refreshAgain } from '../refreshing.ts';
import { serveCode, serveWaitedFor } from '../watching.ts';
import { expect, test } from './test.ts';

test('a saved paper is watched: its code appears under News, and what leaves was agreed to', async ({
  extension,
  feed,
}) => {
  const { id, title } = serveWaitedFor(feed);
  await refreshAgain(extension);
  const popup = await extension.openPage(extension.built.popup);
  const row = `article[aria-label="${title}"]`;
  await (await popup.waitForSelector(`${row} [aria-label="Save"]`))?.click();
  await popup.waitForSelector(`${row} [aria-label="Save"][aria-pressed="true"]`);
  feed.clearLog();
  const options = await extension.openPage(extension.built.options ?? '', { width: 900, height: 900 });
  const radio = 'input[aria-describedby="watch-full-note"]';
  await (await options.waitForSelector(radio))?.click();
  await options.waitForSelector(`${radio}:checked`);
  expect(await extension.inside(mayTell)).toBe(true);
  const asked = () => feed.requests.map(({ host, path }) => `${host}${path}`);
  await expect.poll(asked).toContain(`huggingface.co/api/papers/${id}`);
  await expect.poll(asked).toContain('export.arxiv.org/api/query');

  serveCode(feed, id);
  await refreshAgain(extension);
  const library = await extension.openPage('src/library/index.html#shelf=news');
  await library.waitForSelector(`${row} ::-p-text(Code appeared)`);
  await (await library.waitForSelector(`${row} [aria-label="Details"]`))?.click();
  await library.waitForSelector('.entry-news-list a[href="https://github.com/sample/waited-for"]');

  // Firefox's leave is withdrawn: nothing is sent any more.
  await extension.inside(withdraw);
  await options.bringToFront();
  expect(await extension.inside(mayTell)).toBe(false);

  // Asked again, it is refused: the choice stays where it was, the page says why, and nothing is sent.
  const off = await options.waitForSelector('input[aria-describedby="watch-off-note"]');
  await off?.click();
  await options.waitForSelector('input[aria-describedby="watch-off-note"]:checked');
  feed.clearLog();
  await setAsking(extension, true);
  await (await options.waitForSelector(radio))?.click();
  await expect.poll(() => extension.asFirefox(REFUSE)).toBe('refused');
  await setAsking(extension, false);
  await options.waitForSelector('.refused ::-p-text(This stays off)');
  await options.waitForSelector('input[aria-describedby="watch-off-note"]:checked');
  expect(await extension.inside(mayTell)).toBe(false);
  await refreshAgain(extension);
  expect(asked().filter((one) => one.includes(id) || one.startsWith('export.arxiv.org'))).toEqual([]);
});

/** Whether the browser puts its question to whoever sits before it, or takes the click for a yes. */
async function setAsking(extension: FirefoxExtension, isAsking: boolean): Promise<void> {
  await extension.asFirefox(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', ${isAsking})`);
}

/** Says no to Firefox's own question, once it stands there. */
const REFUSE = `(() => {
  const panel = Services.wm.getMostRecentWindow('navigator:browser').document.getElementById('notification-popup');
  const question = panel?.querySelector('popupnotification:not([hidden])');
  if (panel?.state !== 'open' || !question?.secondaryButton) return 'no question yet';
  question.secondaryButton.click();
  return 'refused';
})()`;

async function mayTell(): Promise<boolean> {
  return chrome.permissions.contains({ data_collection: ['bookmarksInfo'] });
}

async function withdraw(): Promise<void> {
  await chrome.permissions.remove({ data_collection: ['bookmarksInfo'] });
}

/** What the functions above find inside the extension. */
declare const chrome: {
  readonly permissions: {
    contains(asked: { data_collection: string[] }): Promise<boolean>;
    remove(given: { data_collection: string[] }): Promise<boolean>;
  };
};
