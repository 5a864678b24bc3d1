import { haveRisenTopic, RISEN, STEADY } from '../topics.ts';
import { expect, test } from './test.ts';

test('with the archive, a topic rises: its papers are there to save, it is watched, and compared', async ({
  extension,
}) => {
  await haveRisenTopic(extension);
  const page = await extension.openPage('src/topics/index.html', { width: 1200, height: 900 });
  await (await page.waitForSelector(`.is-rising ::-p-text(${RISEN})`))?.click();
  await (await page.waitForSelector('.topic-paper [aria-label="Save"]'))?.click();
  await page.waitForSelector('.topic-paper [aria-label="Save"][aria-pressed="true"]');
  await (await page.waitForSelector('.topic-acts ::-p-text(Compare)'))?.click();
  await (await page.waitForSelector('.topic-acts ::-p-text(Watch this topic)'))?.click();
  await page.waitForSelector(`.notice ::-p-text(Watching: ${RISEN})`);
  await page.type('.compare-add input', STEADY);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`.compare-table ::-p-text(${STEADY})`);
  expect(await page.$$eval('.compare-chart .chart-end', (ends) => ends.length)).toBe(2);
  // Each is drawn and offered as a file without a failure, which a notice would tell.
  for (const as of ['CSV', 'SVG', 'PNG']) await (await page.waitForSelector(`::-p-text(Save as ${as})`))?.click();
  await (await page.waitForSelector('::-p-text(Your topics)'))?.click();
  await page.waitForSelector(`.is-largest ::-p-text(${RISEN})`);
  expect(await page.$eval('.notice', (notice) => notice.textContent)).toContain('Watching');
});
