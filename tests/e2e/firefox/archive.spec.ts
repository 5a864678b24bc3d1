import { haveAllButTwoMonths, OLD_TITLE, OTHER_OLD_TITLE, serveOldPapers } from '../archived.ts';
import { expect, test } from './test.ts';

test('the archive comes when it is wanted, and a paper of 2023 is found and saved without a network', async ({
  extension,
  feed,
}) => {
  serveOldPapers(feed);
  await haveAllButTwoMonths(extension);
  const gate = feed.gate(({ query }) => query.month === '2023-05');
  const options = await extension.openPage(extension.built.options ?? '', { width: 900, height: 800 });
  await (await options.waitForSelector('button::-p-text(Download the archive)'))?.click();
  await options.waitForSelector('progress[aria-label="Archive"]');
  await options.waitForSelector('::-p-text(Reading May 2023)');
  gate.release();
  await options.waitForSelector('::-p-text(The archive is complete: )');

  feed.fail('reset');
  const popup = await extension.openPage(extension.built.popup);
  await popup.waitForSelector('article');
  await popup.type('[role="searchbox"], [type="search"]', 'lighthouse gradient');
  await popup.waitForSelector(`article[aria-label="${OLD_TITLE}"]`);
  await popup.select('.search-period select', 'year:2023');
  await popup.waitForSelector('.search-period option[value="month:2023-05"]');
  await popup.select('.search-period select', 'month:2023-05');
  await popup.select('.sort select', 'place');
  await popup.waitForSelector('[role="feed"] ::-p-text(In the archive)');
  const save = `article[aria-label="${OLD_TITLE}"] button[aria-label="Save"]`;
  await (await popup.waitForSelector(save))?.click();
  await popup.waitForSelector(`${save}[aria-pressed="true"]`);
  await popup.waitForSelector('[role="feed"] ::-p-text(On your list)');
  expect(await popup.$$eval('article', (rows) => rows.length)).toBe(1);

  const library = await extension.openPage('src/library/index.html', { width: 1100, height: 800 });
  await library.waitForSelector('[type="search"]');
  await library.type('[type="search"]', 'letters from old harbour');
  await (await library.waitForSelector('section[aria-label="In the archive"] button[aria-label="Save"]'))?.click();
  await library.waitForSelector(`article[aria-label="${OTHER_OLD_TITLE}"]`);
});
