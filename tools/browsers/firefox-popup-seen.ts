import type { FirefoxExtension } from './firefox.ts';
import { until } from './until.ts';

/**
 * Firefox's popup as a person has it before them: opened by the toolbar's button, closed with its panel, and looked at from the
 * browser's own window. Nothing is asked of the page meanwhile: whoever asks it for a box makes Firefox lay it out, which heals what
 * a person sees broken. The browser's snapshot paints what is laid out, no more: of a popup whose list Firefox had left blank it is
 * the picture that Xvfb's screen shows too, but for the smoothing of letters, and the screen is the same before and after it
 * (Firefox ESR 153, headless and not).
 */
export class FirefoxPopupSeen {
  readonly #extension: FirefoxExtension;

  private constructor(extension: FirefoxExtension) {
    this.#extension = extension;
  }

  static async open(extension: FirefoxExtension): Promise<FirefoxPopupSeen> {
    await extension.clickToolbar();
    await until('The popup has its size', async () => (await extension.asFirefox(HAS_SIZE)) || undefined);
    return new FirefoxPopupSeen(extension);
  }

  /** A PNG. */
  async photograph(): Promise<Buffer> {
    return Buffer.from(String(await this.#extension.asFirefox(SNAPSHOT)), 'base64');
  }

  async close(): Promise<void> {
    await this.#extension.asFirefox(`${POPUP}.closest('panel').hidePopup()`);
    await until('The popup closes', async () => ((await this.#extension.asFirefox(`!${POPUP}`)) ? true : undefined));
  }
}

const POPUP = `document.querySelector('#customizationui-widget-panel browser.webextension-popup-browser')`;

/** The size that the panel gives the page: Firefox begins with a page of no size at all. */
const HAS_SIZE = `${POPUP}?.clientHeight > 100`;

const SNAPSHOT = `(async () => {
  const bitmap = await ${POPUP}.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const png = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(''));
})()`;
