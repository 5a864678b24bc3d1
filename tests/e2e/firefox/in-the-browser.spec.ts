import { rowsOf } from './reading.ts';
import { expect, test } from './test.ts';

test('a fresh Firefox has the button with the number on its toolbar', async ({ launch }) => {
  const extension = await launch();
  const area = `(() => {
    const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extension.id)});
    const { widget } = ExtensionParent.apiManager.global.browserActionFor(extension);
    return CustomizableUI.getPlacementOfWidget(widget.id).area;
  })()`;
  expect(await extension.asFirefox(area)).toBe('nav-bar');
});

test('a private window has neither the button nor the key, since Firefox lends no database there', async ({
  extension,
}) => {
  const inPrivate = `(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extension.id)});
    const { widget } = ExtensionParent.apiManager.global.browserActionFor(extension);
    const opened = OpenBrowserWindow({ private: true });
    await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
    await opened.delayedStartupPromise;
    const has = (window) => ({
      button: window.document.getElementById(widget.id) !== null,
      key: window.document.querySelector('keyset[id^="ext-keyset-id"]') !== null,
    });
    const found = JSON.stringify({ private: has(opened), ordinary: has(window) });
    opened.close();
    return found;
  })()`;
  expect(JSON.parse(String(await extension.asFirefox(inPrivate)))).toEqual({
    private: { button: false, key: false },
    ordinary: { button: true, key: true },
  });
});

test('after Escape closed the popup on a search, the next one shows it and takes keys as keys', async ({
  extension,
  feed,
}) => {
  const page = await extension.browser.newPage();
  await page.goto(`https://huggingface.co/papers/${feed.trending[0]}`);
  const popup = await extension.openPopup(page);
  await rowsOf(popup);
  await popup.read((document) => {
    const box = document.querySelector<HTMLInputElement>('[type="search"]');
    if (!box) throw new Error('There is no search box.');
    box.focus();
    box.value = 'reasoning';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect
    .poll(() => extension.inside(async () => (await browser.storage.local.get('left')).left?.state?.search?.query))
    .toBe('reasoning');
  await extension.pressKeys('Escape');
  await expect.poll(() => extension.inside(() => browser.extension.getViews({ type: 'popup' }).length)).toBe(0);

  const again = await extension.openPopup(page);
  await expect.poll(() => again.read((document) => document.querySelector('mark')?.textContent)).toMatch(/reasoning/i);
  const [typed, hasFocus] = await again.read((document) => {
    const box = document.querySelector<HTMLInputElement>('[type="search"]');
    return [box?.value, box === document.activeElement];
  });
  expect([typed, hasFocus]).toEqual(['reasoning', false]);
  await extension.asFirefox(`document.querySelector('.webextension-popup-browser').focus()`);
  await extension.pressKeys('2');
  await expect
    .poll(() => again.read((document) => document.querySelector('[role="tab"][aria-selected="true"]')?.id))
    .toBe('tab-daily');
});

declare const browser: {
  readonly storage: {
    readonly local: { get(key: string): Promise<{ left?: { state?: { search?: { query: string } } } }> };
  };
  readonly extension: { getViews(filter: object): readonly unknown[] };
};
