import type { FirefoxExtension } from '../../../tools/browsers/firefox.ts';
import { type FirefoxAlerts, standInForAlerts } from '../../../tools/browsers/firefox-alerts.ts';
import { until } from '../../../tools/browsers/until.ts';
import { announcedIds } from '../announced.ts';
import { badgeText, refreshAgain } from '../refreshing.ts';
import { expect, test } from './test.ts';

declare const browser: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };

test('allowed by a click: a watched paper is announced once, and its click is heard by a background that slept', async ({
  extension,
  feed,
}) => {
  const alerts = await standInForAlerts(extension);
  const [one] = feed.late;
  const [id = '', title = ''] = [one?.paper.id, one?.title];
  await store(extension, { rules: [{ id: 'w', kind: 'watch', by: 'id', pattern: id }] });
  await allow(extension);
  feed.release([id]);
  await refreshAgain(extension);
  expect(await badgeText(extension)).toBe('1');
  // Firefox would not wake this background for a click: its listener came after its start. So it waits, and nothing is lost.
  expect(await alerts.read()).toEqual([]);
  expect(await announcedIds(extension)).toEqual([]);

  await extension.killBackground();
  await refreshAgain(extension);
  expect(await alerts.read()).toEqual([{ id: `paper:${id}`, title: 'New paper you’re watching for', text: title }]);
  expect(await announcedIds(extension)).toEqual([id]);
  await extension.killBackground();
  await alerts.click(`paper:${id}`);
  await until('The paper opens', async () =>
    (await extension.browser.pages()).find((page) => page.url() === `https://huggingface.co/papers/${id}`),
  );
  await expect.poll(() => alerts.read()).toEqual([]);
  await extension.killBackground();
  await refreshAgain(extension);
  expect(await alerts.read()).toEqual([]);
});

test('all that is new is one notification, whose click opens the popup', async ({ extension, feed }) => {
  const alerts = await standInForAlerts(extension);
  await store(extension, { settings: { notifyNew: true } });
  await allow(extension);
  await extension.killBackground();
  feed.release();
  await refreshAgain(extension);
  const [shown] = await alerts.read();
  expect(shown).toMatchObject({ id: expect.stringMatching(/^new:\d+$/), title: '3 new papers' });
  expect((await announcedIds(extension)).sort()).toEqual(feed.late.map(({ paper }) => paper.id).sort());
  await extension.killBackground();
  await alerts.click(shown?.id ?? '');
  // The glance clears the badge.
  await expect.poll(() => badgeText(extension)).toBe('');
  await expect.poll(() => alerts.read()).toEqual([]);
});

test('the settings show a test at once', async ({ extension }) => {
  const alerts: FirefoxAlerts = await standInForAlerts(extension);
  const page = await extension.openPage(extension.built.options ?? '', { width: 900, height: 800 });
  await (await page.waitForSelector('#notifications button::-p-text(Send a test)'))?.click();
  await page.waitForSelector('#notifications [role="status"]::-p-text(Sent.)');
  expect((await alerts.read()).map(({ id }) => id)).toEqual(['test']);
});

/** As any page of the extension stores it. */
function store(extension: FirefoxExtension, values: object): Promise<void> {
  return extension.inside((given) => browser.storage.local.set(given), values);
}

async function allow(extension: FirefoxExtension): Promise<void> {
  const page = await extension.openPage(extension.built.options ?? '', { width: 900, height: 800 });
  await (await page.waitForSelector('#notifications .not-allowed button'))?.click();
  await page.waitForSelector('#notifications .not-allowed', { hidden: true });
  await page.close();
}
