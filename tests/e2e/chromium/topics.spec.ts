import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inLanguage } from '../../../tools/browsers/in-language.ts';
import { serveOldPapers } from '../archived.ts';
import { CHROME_BUILD } from '../builds.ts';
import { firstRefresh } from '../refreshing.ts';
import { haveRisenTopic, RISEN, STEADY } from '../topics.ts';
import { expectNoViolations } from './axe.ts';
import { button } from './finding.ts';
import { expect, test } from './test.ts';

const TOPICS = 'src/topics/index.html';
const WIDE = { width: 1200, height: 900 };

test('with the archive, a topic rises: its papers are there to save, it is watched, compared and taken along', async ({
  extension,
  feed,
}) => {
  serveOldPapers(feed);
  await haveRisenTopic(extension);
  const page = await extension.openPage(TOPICS, WIDE);
  await button(page, 'Download the archive').click();
  await expect(page.getByText('Download the archive')).toHaveCount(0);
  await expect(page.getByText(/left$/)).toHaveCount(0);

  const rising = page.locator('.is-rising').first();
  await expect(rising.getByRole('heading', { name: 'Rising' })).toBeVisible();
  const topic = button(rising, RISEN);
  await topic.click();
  await expect(rising.getByText(/^Peak: /)).toBeVisible();
  const first = rising.getByRole('article').first();
  const save = button(first, 'Save');
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/^Saved: Lighthouse-based agents/)).toBeVisible();

  await button(rising, 'Watch this topic').click();
  await expect(button(rising, 'Watch this topic')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(`Watching: ${RISEN}`)).toBeVisible();
  await button(rising, 'Compare').click();
  await page.getByRole('combobox', { name: 'Add a topic' }).fill(STEADY);
  await page.keyboard.press('Enter');
  const chart = page.getByRole('img', { name: new RegExp(`Share of ${RISEN}, ${STEADY}`) });
  await expect(chart).toBeVisible();
  await expect(page.getByRole('columnheader', { name: STEADY })).toBeVisible();
  await expectNoViolations(page, 'topics');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolations(page, 'topics in the dark');
  await page.emulateMedia({ colorScheme: null });

  const csv = (await saved(page, 'CSV')).toString();
  expect(csv).toContain(`month,papers,${RISEN},${RISEN} (share),${STEADY},`);
  expect(csv).toMatch(/\r\n\d{4}-\d\d,\d+,40,0\.\d+,\d+,0/);
  const svg = (await saved(page, 'SVG')).toString();
  expect(svg).toContain(RISEN);
  const png = await saved(page, 'PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(5_000);

  await button(page, 'Your topics').click();
  await expect(button(page.locator('.is-largest'), RISEN)).toBeVisible();
  await button(page, 'All papers').click();
  await button(page, 'Weeks').click();
  await page.getByRole('searchbox', { name: 'Find a topic' }).fill('harbour');
  await expect(button(page.locator('.is-found'), STEADY)).toBeVisible();

  const options = await extension.openPage(`${extension.built.options}#rules`, WIDE);
  await expect(options.locator('.rule-line')).toHaveCount(1);
});

for (const language of ['de', 'ar']) {
  test(`without an archive, topics of what is here, and its offer; axe finds nothing (${language})`, async ({
    install,
  }) => {
    const build = inLanguage(CHROME_BUILD, language);
    try {
      const extension = await install({ extensionDir: build.dir });
      await firstRefresh(extension);
      const page = await extension.openPage(TOPICS, { width: 1000, height: 800 });
      const topic = page.locator('.is-largest .topic-name').first();
      await expect(topic).toBeVisible();
      await expect(page.locator('.archive-offer button')).toBeVisible();
      await topic.click();
      await expect(page.locator('.topic-paper').first()).toBeVisible();
      await page.locator('.topics-how summary').click();
      await page.locator('.topic-acts button').nth(1).click();
      await expect(page.locator('.compare-chart')).toBeVisible();
      await expectNoViolations(page, 'topics');
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectNoViolations(page, 'topics in the dark');
      await page.setViewportSize({ width: 360, height: 800 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
    } finally {
      build.remove();
    }
  });
}

async function saved(page: Page, as: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await button(page, `Save as ${as}`).click();
  return readFileSync(await (await coming).path());
}
