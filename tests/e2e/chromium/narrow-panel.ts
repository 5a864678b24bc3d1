import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { asExpression } from '../../../tools/browsers/running-extension.ts';
import { cutOff } from '../cut-off.ts';
import type { NarrowPage } from '../narrow-page.ts';

const HEIGHT = 700;

export async function openNarrowPanel(extension: ChromiumExtension): Promise<NarrowPage> {
  const page = await extension.openPage('src/panel/index.html', { width: 320, height: HEIGHT });
  return {
    setWidth: (width) => page.setViewportSize({ width, height: HEIGHT }),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    isThere: async (selector) => (await page.locator(selector).count()) > 0,
    click: (selector) => page.locator(selector).first().click(),
    readCutOff: () => page.evaluate(asExpression(cutOff, undefined, 'document')),
  };
}
