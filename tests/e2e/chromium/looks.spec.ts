import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { setAccessInChromium } from '../../../tools/browsers/site-access.ts';
import { lookAtEveryScreen } from '../popup-looks.ts';
import { test } from './test.ts';

test('the popup on the toolbar shows every list and every message', async ({ feed, install }) => {
  test.slow();
  let extension: ChromiumExtension;
  await lookAtEveryScreen({
    browser: 'chromium',
    feed,
    launch: async () => {
      extension = await install();
      return extension;
    },
    openPopup: () => extension.openPopup(),
    setAccess: (isAllowed) => setAccessInChromium(extension, isAllowed),
  });
});
