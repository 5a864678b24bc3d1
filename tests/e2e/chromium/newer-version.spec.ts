import type { ChromiumExtension } from '../../../tools/browsers/chromium.ts';
import { expect, test } from './test.ts';

const WORDS = /A newer version of Paperglance wrote this data\./;

for (const name of ['paperglance-cache', 'paperglance-library']) {
  test(`every page that reads ${name} says in words that it is a newer version's, and stays with it`, async ({
    extension,
  }) => {
    await takeOver(extension, name);
    const { popup, panel = '', options = '' } = extension.built;
    for (const path of [popup, panel, 'src/library/index.html', 'src/digest/index.html', TOPICS, options, WELCOME]) {
      // The reading list and the digests are in the library, what topics are counted in is not.
      if (/library|digest/.test(path) && name === 'paperglance-cache') continue;
      if (path === TOPICS && name === 'paperglance-library') continue;
      const page = await extension.openPage(path, { width: 1000, height: 800 });
      if (path === WELCOME) await page.locator('.is-chief').click();
      await expect(page.getByText(WORDS).first(), path).toBeVisible();
      await expect(page.getByText(/newer schema|NewerSchema|[A-Z][a-z]+Error/), path).toHaveCount(0);
      await page.close();
    }
  });
}

const TOPICS = 'src/topics/index.html';
const WELCOME = 'src/welcome/index.html';

/** Makes of a database what a later version would: a higher version number, which ours must not touch. */
function takeOver(extension: ChromiumExtension, name: string): Promise<void> {
  return extension.inside(
    (database) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database, 990);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
    name,
  );
}
