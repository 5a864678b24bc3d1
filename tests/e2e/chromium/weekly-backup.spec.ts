import { readFileSync } from 'node:fs';
import { readBackup } from '../../../src/formats/read-backup.ts';
import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { grantPermission } from '../../../tools/browsers/grant.ts';
import { until } from '../../../tools/browsers/until.ts';
import { trendingTitle } from '../served-feed.ts';
import { button, paper } from './finding.ts';
import { expect, test } from './test.ts';

test('a backup file that can be read back is in the downloads folder, once', async ({ feed, launch, profile }) => {
  const before = await launch({ profileDir: profile.dir });
  const { page } = await before.openPopup();
  await button(paper(page, trendingTitle(feed, 0)), 'Save').click();
  await expect(button(paper(page, trendingTitle(feed, 0)), 'Save')).toHaveAttribute('aria-pressed', 'true');
  await before.inside(() => chrome.storage.local.set({ settings: { weeklyBackup: true } }));
  await before.close();

  grantPermission(profile.dir, profile.id, 'downloads');
  const after = await launch({ profileDir: profile.dir });
  const file = await until('The file is there', async () => {
    const [item] = await after.inside(() => chrome.downloads.search({}));
    return item?.state === 'complete' ? item.filename : undefined;
  });
  const reading = readBackup(readFileSync(file, 'utf8'));
  expect(reading).toMatchObject({ kind: 'backup', problems: [], library: { settings: { weeklyBackup: true } } });
  expect(reading.kind === 'backup' && reading.library.saved.map((saved) => saved.paper.title)).toEqual([
    trendingTitle(feed, 0),
  ]);

  // The note that it was written comes after the file: a worker that dies in between writes it once more, rather than never.
  await until('The backup is noted', async () => ((await isNoted(after)) ? true : undefined));
  await after.killBackground();
  await after.send({ type: 'opened' });
  expect(await after.inside(() => chrome.downloads.search({}))).toHaveLength(1);
  await after.close();
});

/** Whether the library knows of its backup. */
function isNoted(extension: ChromiumExtension): Promise<boolean> {
  return extension.inside(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('paperglance-library');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const reading = database.transaction('state').objectStore('state').get('state');
    const state = await new Promise<{ exportedAt?: number } | undefined>((resolve) => {
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    return state?.exportedAt !== undefined;
  });
}

/** What the functions above find inside the extension. */
declare const chrome: {
  readonly downloads: { search(query: object): Promise<{ readonly state: string; readonly filename: string }[]> };
  readonly storage: { readonly local: { set(values: Record<string, unknown>): Promise<void> } };
};
