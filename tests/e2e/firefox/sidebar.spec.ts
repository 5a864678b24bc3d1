import type { FirefoxExtension } from '../../../tools/browsers/firefox.ts';
import { asExpression } from '../../../tools/browsers/running-extension.ts';
import { until } from '../../../tools/browsers/until.ts';
import { cutOff } from '../cut-off.ts';
import { expectNothingCut, type NarrowPage } from '../narrow-page.ts';
import { expect, test } from './test.ts';

test('nothing of the panel is cut, from 200 px on', async ({ extension, feed }) => {
  test.slow();
  await expectNothingCut(await openNarrowPanel(extension), extension, feed);
});

test('the sidebar as Firefox opens it shows the list whole', async ({ extension }) => {
  const backstage = await extension.backstage();
  await extension.asFirefox(`(${SHOW})(${JSON.stringify(extension.id)})`);
  await until('The sidebar lists papers', async () =>
    (await backstage.evaluate(`${SIDEBAR}?.document.querySelectorAll('article .who').length > 0`)) ? true : undefined,
  );
  const [width, cut] = (await backstage.evaluate(
    `[${SIDEBAR}.innerWidth, ${asExpression(cutOff, undefined, `${SIDEBAR}.document`)}]`,
  )) as [number, string[]];
  expect(width).toBeLessThan(300);
  expect(cut).toEqual([]);
});

const HEIGHT = 700;
const SIDEBAR = `browser.extension.getViews({ type: 'sidebar' })[0]`;

const SHOW = `async (id) => {
  const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
  await SidebarController.show(ExtensionCommon.makeWidgetId(id) + '-sidebar-action');
}`;

async function openNarrowPanel(extension: FirefoxExtension): Promise<NarrowPage> {
  const page = await extension.openPage('src/panel/index.html', { width: 320, height: HEIGHT });
  return {
    setWidth: (width) => page.setViewport({ width, height: HEIGHT }),
    press: (key) => page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]),
    type: (text) => page.keyboard.type(text),
    isThere: async (selector) => (await page.$(selector)) !== null,
    click: (selector) => page.click(selector),
    readCutOff: () => page.evaluate(asExpression(cutOff, undefined, 'document')) as Promise<string[]>,
  };
}
