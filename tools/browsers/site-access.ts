import type { ChromiumExtension } from './chromium.ts';
import type { FirefoxExtension } from './firefox.ts';

const SERVICE = 'https://huggingface.co/*';

/** Takes the service's host from the extension or gives it back, as the switch on about:addons does. */
export async function setAccessInFirefox(extension: FirefoxExtension, isAllowed: boolean): Promise<void> {
  await extension.asFirefox(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extension.id)});
    const host = { permissions: [], origins: [${JSON.stringify(SERVICE)}] };
    await ExtensionPermissions.${isAllowed ? 'add' : 'remove'}(extension.id, host, extension);
  })()`);
}

/** The same by the choice on chrome://extensions: "On all sites", or only "On click". */
export async function setAccessInChromium({ context, id }: ChromiumExtension, isAllowed: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate((change) => chrome.developerPrivate.updateExtensionConfiguration(change), {
    extensionId: id,
    hostAccess: isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK',
  });
  await page.close();
}

declare const chrome: {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
};
