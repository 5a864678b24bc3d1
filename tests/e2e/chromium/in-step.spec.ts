import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { findBrowser } from '../../../tools/browsers/find-browser.ts';
import { type FirefoxExtension, launchFirefox } from '../../../tools/browsers/firefox.ts';
import { grantHosts } from '../../../tools/browsers/grant.ts';
import type { RunningExtension } from '../../../tools/browsers/running-extension.ts';
import { startProxy } from '../../../tools/feed-server/proxy.ts';
import {
  hasWebDavServer,
  startWebDavServer,
  WEBDAV_SERVERS,
  type WebDavServer,
} from '../../../tools/webdav/servers.ts';
import { FIREFOX_BUILD } from '../builds.ts';
import { keepSaved } from '../keep-saved.ts';
import { readLibraryTable, readSavedIn } from '../saved-in.ts';
import { trendingEntries, trendingTitle } from '../served-feed.ts';
import { addTag } from './add-tag.ts';
import { expectNoViolations } from './axe.ts';
import { button, paper } from './finding.ts';
import { expect, test } from './test.ts';

const WIDE = { width: 1280, height: 900 };
const SERVER = WEBDAV_SERVERS.find(hasWebDavServer);

test('saved here, tagged there, noted on both: two Chromium profiles and a Firefox have one list, also after a restart', async ({
  stage,
  feed,
  launch,
}) => {
  test.skip(SERVER === undefined || !findBrowser('firefox'), 'There is no WebDAV server, or no Firefox, here.');
  test.slow();
  const server = await startWebDavServer(SERVER ?? 'apache');
  const proxy = await startProxy({ feedPort: feed.port, sites: [] });
  const title = trendingTitle(feed, 0);
  const firefox = await launchFirefox({ extensionDir: FIREFOX_BUILD, proxy: { port: proxy.port } });
  try {
    const [profileA, profileB] = [await stage.profile(), await stage.profile()];
    for (const { dir, id } of [profileA, profileB]) grantHosts(dir, id, ['http://127.0.0.1/*']);
    const a = await launch({ profileDir: profileA.dir });
    await keepSaved(a, trendingEntries(feed), 1);
    const settings = await keepInStep(a, server, 'Desk');
    await expectNoViolations(settings, 'keeping in step');
    const b = await launch({ profileDir: profileB.dir });
    await keepInStep(b, server, 'Laptop');
    await keepFirefoxInStep(firefox, server);
    for (const each of [a, b, firefox])
      await expect.poll(() => readSavedIn(each)).toMatchObject([{ tags: [], note: '' }]);

    await typeNote(a, title, 'From the desk.');
    await addTag(b, title, 'thesis');
    await typeFirefoxNote(firefox, 'From Firefox.');
    for (const each of [a, b, firefox, a, b]) await each.send({ type: 'sync-now' });
    for (const each of [a, b, firefox]) {
      await expect.poll(() => readSavedIn(each)).toMatchObject([{ tags: ['thesis'] }]);
      const [{ note } = { note: '' }] = await readSavedIn(each);
      expect(note).toContain('From the desk.');
      expect(note).toContain('From Firefox.');
    }

    await b.close();
    const again = await launch({ profileDir: profileB.dir });
    const list = await readSavedIn(a);
    for (const each of [again, firefox]) expect(await readSavedIn(each)).toEqual(list);
    const log = settings.getByRole('table', { name: 'Sync log' });
    await expect(log.getByRole('row', { name: /Firefox.*1 changed/ }).first()).toBeVisible();
    await expect(settings.getByRole('group', { name: 'Keep in step' }).getByText('Laptop').first()).toBeVisible();
    expect(JSON.stringify(await readSyncTables(a))).not.toContain(server.password);
  } finally {
    await firefox.close();
    await proxy.close();
    await server.stop();
  }
});

async function keepInStep(extension: ChromiumExtension, server: WebDavServer, name: string): Promise<Page> {
  const page = await extension.openPage(extension.built.options ?? '', WIDE);
  const group = page.getByRole('group', { name: 'Keep in step' });
  await expect(group.getByRole('radio', { name: 'Off' })).toBeChecked();
  await group.getByRole('radio', { name: 'WebDAV' }).check();
  await group.getByLabel('Address of the folder').fill(server.address);
  await group.getByLabel('User name').fill(server.user);
  await group.getByLabel('Password').fill(server.password);
  await group.getByLabel('Name of this device').fill(name);
  await button(group, 'Keep in step with this folder').click();
  await expect(group.getByText(/^Last in step: /)).toBeVisible();
  return page;
}

async function keepFirefoxInStep(extension: FirefoxExtension, server: WebDavServer): Promise<void> {
  const page = await extension.openPage(extension.built.options ?? '', WIDE);
  await (await page.waitForSelector('#sync input[aria-describedby="sync-webdav-note"]'))?.click();
  const fields: readonly (readonly [string, string])[] = [
    ['Address of the folder', server.address],
    ['User name', server.user],
    ['Password', server.password],
    ['Name of this device', 'Firefox'],
  ];
  for (const [label, value] of fields) await (await page.waitForSelector(`#sync ::-p-aria(${label})`))?.type(value);
  await (await page.waitForSelector('#sync button::-p-text(Keep in step with this folder)'))?.click();
  await page.waitForSelector('#sync ::-p-text(Last in step: )');
}

async function typeNote(extension: ChromiumExtension, title: string, text: string): Promise<void> {
  const page = await extension.openPage('src/library/index.html', WIDE);
  await paper(page, title).focus();
  await page.keyboard.press('w');
  await expect(page.locator('.note-editor textarea')).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await readSavedIn(extension))[0]?.note).toBe(text);
}

async function typeFirefoxNote(extension: FirefoxExtension, text: string): Promise<void> {
  const page = await extension.openPage('src/library/index.html', WIDE);
  await (await page.waitForSelector('article'))?.focus();
  await page.keyboard.press('w');
  await page.waitForSelector('.note-editor textarea:focus');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await readSavedIn(extension))[0]?.note).toBe(text);
}

async function readSyncTables(extension: RunningExtension): Promise<unknown> {
  const tables = ['sync', 'syncDocs', 'syncOutbox', 'syncLog'];
  return Promise.all(tables.map((name) => extension.inside(readLibraryTable, name)));
}
