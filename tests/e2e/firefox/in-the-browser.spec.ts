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
