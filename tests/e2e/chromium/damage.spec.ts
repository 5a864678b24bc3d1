import { cpSync, existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type ChromiumExtension, launchChromium } from '../../../tools/browsers/chromium.ts';
import { type Profile, throwAwayProfile } from '../../../tools/browsers/profile.ts';
import { until } from '../../../tools/browsers/until.ts';
import { CHROME_BUILD } from '../builds.ts';
import { firstRefresh } from '../refreshing.ts';
import { serveSample, trendingTitle } from '../served-feed.ts';
import { button, paper, papers, tab } from './finding.ts';
import { test } from './test.ts';

const SAVED = 5;

/** What can befall the files of IndexedDB on the disk while the browser is closed, and whether Chromium then has lost anything. */
const DAMAGES: [string, (dir: string) => void, 'lost' | 'perhaps'][] = [
  ['CURRENT is deleted', (dir) => rmSync(join(dir, 'CURRENT')), 'perhaps'],
  ['CURRENT is emptied', (dir) => truncateSync(join(dir, 'CURRENT')), 'perhaps'],
  ['MANIFEST is deleted', (dir) => all(dir, /^MANIFEST-/, (file) => rmSync(file)), 'perhaps'],
  ['MANIFEST is cut in half', (dir) => all(dir, /^MANIFEST-/, halve), 'perhaps'],
  ['the log is deleted', (dir) => all(dir, /\.log$/, (file) => rmSync(file)), 'perhaps'],
  ['the log is cut in half', (dir) => all(dir, /\.log$/, halve), 'perhaps'],
  ['the tables are deleted', (dir) => all(dir, /\.ldb$/, (file) => rmSync(file)), 'perhaps'],
  ['the tables are cut in half', (dir) => all(dir, /\.ldb$/, halve), 'perhaps'],
  ['the whole folder is deleted', (dir) => rmSync(dir, { recursive: true }), 'lost'],
  ['no folder can be made', putFileInTheWay, 'lost'],
];

/** A profile in which somebody saved papers, made once and copied for each test; the browser is closed. */
let prepared: { readonly profile: Profile; readonly id: string };

test.beforeAll(async () => {
  const feed = await serveSample();
  const profile = throwAwayProfile();
  const extension = await launchChromium({
    extensionDir: CHROME_BUILD,
    feed,
    profileDir: profile.dir,
    isThrifty: true,
  });
  await firstRefresh(extension);
  const { page } = await extension.openPopup();
  for (let index = 0; index < SAVED; index++) {
    const toggle = button(paper(page, trendingTitle(feed, index)), 'Save');
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    // What was written before this is in a table from here on, the rest in the log.
    if (index === 2) await fillTables(extension);
  }
  await expect.poll(async () => (await mirrorOf(extension)).length).toBe(SAVED);
  const { id } = extension;
  await extension.close();
  await feed.close();
  prepared = { profile, id };
});

test.afterAll(() => prepared.profile.remove());

for (const [what, damage, outcome] of DAMAGES) {
  test(`${what}: the next start ends with the full list, and says so where it was lost`, async ({ feed, launch }) => {
    const profile = copiedProfile();
    damage(leveldb(profile));
    const extension = await launch({ profileDir: profile.dir });
    const all = await mirrorOf(extension);
    expect(all).toHaveLength(SAVED);
    await expect.poll(() => savedIds(extension)).toEqual(all);
    const wasLost = outcome === 'lost' || (await hasNotice(extension));
    test.info().annotations.push({ type: 'outcome', description: wasLost ? 'lost and restored' : 'nothing was lost' });

    const { page } = await extension.openPopup();
    if (wasLost) await expect(page.getByText(/The browser had lost \d papers? of your reading list/)).toBeVisible();
    await tab(page, 'Saved').click();
    await expect(papers(page)).toHaveCount(SAVED);
    for (let index = 0; index < SAVED; index++) await expect(paper(page, trendingTitle(feed, index))).toBeVisible();
    await extension.close();
    profile.remove();
  });
}

test('a list that had to move goes on where it is, and is there at the next start', async ({ feed, launch }) => {
  const profile = copiedProfile();
  putFileInTheWay(leveldb(profile));
  const extension = await launch({ profileDir: profile.dir });
  await expect.poll(() => savedIds(extension)).toHaveLength(SAVED);
  const { page } = await extension.openPopup();
  await button(paper(page, trendingTitle(feed, SAVED)), 'Save').click();
  await expect.poll(async () => (await mirrorOf(extension)).length).toBe(SAVED + 1);
  // It has been read.
  await expect.poll(() => hasNotice(extension)).toBe(false);
  await extension.close();
  const again = await launch({ profileDir: profile.dir });
  await expect.poll(() => savedIds(again)).toHaveLength(SAVED + 1);
  expect(await hasNotice(again)).toBe(false);
  await again.close();
  profile.remove();
});

test('storage.local is wiped: the second copy is made anew, and it is said', async ({ launch }) => {
  const profile = copiedProfile();
  rmSync(localStorageOf(profile), { recursive: true });
  const after = await launch({ profileDir: profile.dir });
  await expect.poll(() => hasNotice(after)).toBe(true);
  await expect.poll(() => mirrorOf(after)).toHaveLength(SAVED);
  const { page } = await after.openPopup();
  await expect(page.getByText('The second copy of your reading list was lost')).toBeVisible();
  await tab(page, 'Saved').click();
  await expect(papers(page)).toHaveCount(SAVED);
  await after.close();
  profile.remove();
});

test('what is saved comes into the second copy by itself', async ({ extension, feed }) => {
  const { page } = await extension.openPopup();
  await button(paper(page, trendingTitle(feed, 0)), 'Save').click();
  await until('The mirror has it', async () => ((await mirrorOf(extension)).length === 1 ? true : undefined));
});

function copiedProfile(): Profile {
  const copy = throwAwayProfile();
  cpSync(prepared.profile.dir, copy.dir, { recursive: true });
  return copy;
}

/** Writes more than Chromium keeps in memory, so that tables come into being. */
async function fillTables(extension: ChromiumExtension): Promise<void> {
  await extension.inside(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('paperglance-cache');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (let turn = 0; turn < 10; turn++) {
      const writing = database.transaction('papers', 'readwrite');
      for (let row = 0; row < 40; row++) {
        // Incompressible, and below the 64 kB from which on Chromium puts a value into a file of its own.
        const abstract = Array.from(crypto.getRandomValues(new Uint16Array(8_000)), (one) => one.toString(36)).join('');
        const id = `noise-${turn}-${row}`;
        writing.objectStore('papers').put({ id, title: id, abstract, authors: [], votes: 0, keptAt: 1 });
      }
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
    }
    database.close();
  });
}

function putFileInTheWay(dir: string): void {
  rmSync(dir, { recursive: true });
  writeFileSync(dir, 'in the way');
}

/** Where Chromium keeps the extension's IndexedDB. */
function leveldb({ dir }: Profile): string {
  const found = join(dir, 'Default', 'IndexedDB', `chrome-extension_${prepared.id}_0.indexeddb.leveldb`);
  if (!existsSync(found)) throw new Error(`There is no ${found}.`);
  return found;
}

/** Where Chromium keeps the extension's `storage.local`. */
function localStorageOf({ dir }: Profile): string {
  return join(dir, 'Default', 'Local Extension Settings', prepared.id);
}

function all(dir: string, name: RegExp, damage: (file: string) => void): void {
  const files = readdirSync(dir).filter((file) => name.test(file));
  if (files.length === 0) throw new Error(`No file of ${dir} matches ${name}.`);
  for (const file of files) damage(join(dir, file));
}

function halve(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2));
}

/** The ids in the second copy. */
function mirrorOf(extension: ChromiumExtension): Promise<string[]> {
  return extension.inside(async () => {
    const stored = await chrome.storage.local.get(null);
    return Object.keys(stored)
      .filter((key) => key.startsWith('mirror:'))
      .map((key) => key.slice('mirror:'.length))
      .sort();
  });
}

/** Whether something waits to be said. */
function hasNotice(extension: ChromiumExtension): Promise<boolean> {
  return extension.inside(async () => 'library-notice' in (await chrome.storage.local.get(null)));
}

/** The ids in the database, wherever that is by now. */
function savedIds(extension: ChromiumExtension): Promise<string[]> {
  return extension.inside(async () => {
    const { storageBuckets } = navigator as unknown as {
      storageBuckets: { keys(): Promise<string[]>; open(name: string): Promise<{ indexedDB: IDBFactory }> };
    };
    const [bucket] = await storageBuckets.keys();
    const factory = bucket === undefined ? indexedDB : (await storageBuckets.open(bucket)).indexedDB;
    if (!(await factory.databases().catch(() => [])).some(({ name }) => name === 'paperglance-library')) return [];
    const database = await new Promise<IDBDatabase | undefined>((resolve) => {
      const opening = factory.open('paperglance-library');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => resolve(undefined);
    });
    if (!database) return [];
    try {
      const reading = database.transaction('saved').objectStore('saved').getAllKeys();
      return await new Promise<string[]>((resolve, reject) => {
        reading.onsuccess = () => resolve((reading.result as string[]).sort());
        reading.onerror = () => reject(reading.error);
      });
    } finally {
      database.close();
    }
  });
}

/** What the functions above find inside the extension. */
declare const chrome: {
  readonly storage: { readonly local: { get(keys: null): Promise<Record<string, unknown>> } };
};
