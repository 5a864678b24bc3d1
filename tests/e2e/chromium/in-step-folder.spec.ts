import type { Page } from '@playwright/test';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { keepSaved } from '../keep-saved.ts';
import { readSavedIn } from '../saved-in.ts';
import { trendingEntries, trendingTitle } from '../served-feed.ts';
import { addTag } from './add-tag.ts';
import { button } from './finding.ts';
import { expect, test } from './test.ts';

const WIDE = { width: 1280, height: 900 };

// No test can press what a picker shows: a folder of the profile's own stands for the picked one, and the test carries files as Syncthing would.
test('two profiles keep one list in a folder that something else carries from one to the other', async ({
  stage,
  feed,
  launch,
}) => {
  test.slow();
  const [profileA, profileB] = [await stage.profile(), await stage.profile()];
  const a = await launch({ profileDir: profileA.dir });
  await keepSaved(a, trendingEntries(feed), 1);
  await keepInFolder(a, 'Desk');
  const b = await launch({ profileDir: profileB.dir });
  await carry(a, b);
  await keepInFolder(b, 'Laptop');
  await expect.poll(() => readSavedIn(b)).toMatchObject([{ tags: [] }]);
  await addTag(b, trendingTitle(feed, 0), 'thesis');
  await b.send({ type: 'sync-now' });
  await carry(b, a);
  await a.send({ type: 'sync-now' });
  await expect.poll(() => readSavedIn(a)).toMatchObject([{ tags: ['thesis'] }]);
  expect(await readSavedIn(a)).toEqual(await readSavedIn(b));
});

async function keepInFolder(extension: ChromiumExtension, name: string): Promise<void> {
  const page: Page = await extension.openPage(extension.built.options ?? '', WIDE);
  await page.evaluate(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: pick });
  });
  const group = page.getByRole('group', { name: 'Keep in step' });
  await group.getByRole('radio', { name: 'A folder on this computer' }).check();
  await group.getByLabel('Name of this device').fill(name);
  await button(group, 'Choose a folder…').click();
  await expect(group.getByText(/^Last in step: /)).toBeVisible();
  await expect(group.getByText('Chosen: picked')).toBeVisible();
}

async function carry(from: ChromiumExtension, to: ChromiumExtension): Promise<void> {
  await to.inside(writeFiles, await from.inside(readFiles));
}

async function readFiles(): Promise<[string, number[]][]> {
  const files: [string, number[]][] = [];
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
      if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
      else
        files.push([
          path + name,
          [...new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer())],
        ]);
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true }), '');
  return files;
}

async function writeFiles(files: [string, number[]][]): Promise<void> {
  for (const [path, bytes] of files) {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true });
    const parts = path.split('/');
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const writing = await (await folder.getFileHandle(parts.at(-1) ?? '', { create: true })).createWritable();
    await writing.write(new Uint8Array(bytes));
    await writing.close();
  }
}
