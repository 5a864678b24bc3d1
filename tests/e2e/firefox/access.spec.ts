import { setAccessInFirefox } from '../../../tools/browsers/site-access.ts';
import { readRefreshState } from '../../../tools/browsers/stored.ts';
import { firstRefresh, refreshAfter } from '../refreshing.ts';
import { expect, test } from './test.ts';

test('access that was taken away is asked for beside the papers, and refreshes once it is given', async ({
  launch,
  feed,
}) => {
  // In a browser of its own: what is allowed outlasts a test.
  const extension = await launch();
  await firstRefresh(extension);
  await setAccessInFirefox(extension, false);
  await expect.poll(async () => (await readRefreshState(extension))?.failure?.kind).toBe('no-access');
  const popup = await extension.openPopup();
  const seen = () =>
    popup.read((document) => ({
      offer: document.querySelector('.status-bar .allow-access')?.textContent,
      hasPapers: document.querySelector('[role="feed"] article') !== null,
    }));
  await expect.poll(seen).toEqual({ offer: 'Allow access', hasPapers: true });
  await popup.close();

  // Only a real click may ask, and none can be made in a popup from outside.
  const page = await extension.openPage(extension.built.popup);
  const offer = await page.waitForSelector('.allow-access');
  feed.clearLog();
  const before = Date.now();
  await offer?.click();
  expect(await refreshAfter(extension, before)).not.toHaveProperty('failure');
  await page.waitForSelector('.allow-access', { hidden: true });
  expect(await page.$eval('[role="status"]', (line) => line.textContent)).toContain('Updated');
  expect(feed.requests.length).toBeGreaterThan(0);
});
