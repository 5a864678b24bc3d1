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
