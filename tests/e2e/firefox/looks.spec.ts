import type { FirefoxExtension } from '../../../tools/browsers/firefox.ts';
import { FirefoxPopupSeen } from '../../../tools/browsers/firefox-popup-seen.ts';
import { setAccessInFirefox } from '../../../tools/browsers/site-access.ts';
import { lookAtEveryScreen } from '../popup-looks.ts';
import { test } from './test.ts';

test('the popup on the toolbar shows every list and every message', async ({ feed, launch }) => {
  test.slow();
  let extension: FirefoxExtension;
  await lookAtEveryScreen({
    browser: 'firefox',
    feed,
    launch: async () => {
      extension = await launch();
      return extension;
    },
    openPopup: () => FirefoxPopupSeen.open(extension),
    setAccess: (isAllowed) => setAccessInFirefox(extension, isAllowed),
  });
});
