import { serveAcceptance, serveMuchUptake } from '../uptake.ts';
import { expect, test } from './test.ts';

test('what became of a paper is asked for on request, and there without a network', async ({ extension, feed }) => {
  const title = serveMuchUptake(feed);
  serveAcceptance(feed);
  const popup = await extension.openPage(extension.built.popup);
  const row = `article[aria-label="${title}"]`;
  await (await popup.waitForSelector(`${row} button[aria-label="Details"]`))?.click();
  await (await popup.waitForSelector(`${row} .uptake-toggle`))?.click();
  await popup.waitForSelector(`${row} ::-p-text(111 models)`);
  await popup.waitForSelector(`${row} ::-p-text(by the authors)`);
  await popup.waitForSelector(`${row} ::-p-text(400 comments)`);
  expect(await popup.$$eval(`${row} .uptake img`, (pictures) => pictures.length)).toBe(0);

  await (await popup.waitForSelector(`${row} ::-p-text(Ask arXiv as well)`))?.click();
  await popup.waitForSelector(`${row} ::-p-text(Version 3 of Feb 12, 2026)`);
  await popup.waitForSelector(`${row} ::-p-text(ICML 2026 Spotlight)`);

  feed.fail('reset');
  const again = await extension.openPage(extension.built.popup);
  // It comes back as it was left, with the details open.
  await (await again.waitForSelector(`${row} .uptake-toggle`))?.click();
  await again.waitForSelector(`${row} ::-p-text(As of )`);
  await again.waitForSelector(`${row} ::-p-text(111 models)`);
});
