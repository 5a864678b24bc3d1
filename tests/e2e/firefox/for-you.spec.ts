import { writeFileSync } from 'node:fs';
import { bibliographyOf, SAVED } from '../bibliography-of.ts';
import { expect, test } from './test.ts';

test('an imported bibliography ranks the papers; a word is struck, and the order is another', async ({
  extension,
  feed,
}, testInfo) => {
  const file = testInfo.outputPath('mine.bib');
  writeFileSync(file, bibliographyOf(feed.entries));
  const library = await extension.openPage('src/library/index.html', { width: 1280, height: 760 });
  await library.locator('header ::-p-aria([name="Import"][role="button"])').click();
  const input = await library.waitForSelector('dialog input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await library.locator(`dialog ::-p-text(Import ${SAVED} papers)`).click();
  await library.waitForSelector(`[role="feed"] article:nth-of-type(${SAVED})`);

  const popup = await extension.openPage(extension.built.popup);
  await popup.waitForSelector('article');
  await (await popup.waitForSelector('[role="tab"][aria-label="For you"]'))?.click();
  await popup.waitForSelector('::-p-text(you saved)');
  const order = () => popup.$$eval('article', (rows) => rows.map(({ ariaLabel }) => ariaLabel));
  const before = await order();
  await (await popup.waitForSelector('article ::-p-text(Why)'))?.click();
  await (await popup.waitForSelector('[aria-label^="Leave out “"]'))?.click();
  await expect.poll(order).not.toEqual(before);

  const options = await extension.openPage(`${extension.built.options}#for-you`, { width: 900, height: 800 });
  await options.waitForSelector('[aria-label^="Bring back “"]');
  await (await options.waitForSelector('::-p-text(Erase the profile)'))?.click();
  await options.waitForSelector('::-p-text(The profile is erased.)');
  await expect.poll(order).toEqual(before);
});
