import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { type ChromiumExtension, launchChromium } from './browsers/chromium.ts';
import { ensureBrowsers } from './browsers/ensure-browsers.ts';
import { changeRefreshState, readRefreshState } from './browsers/stored.ts';
import { until } from './browsers/until.ts';
import { type FeedServer, startFeedServer } from './feed-server/server.ts';
import { sampleFeed } from './sample-feed/sample-feed.ts';
import { ageObservations } from './screens/age-observations.ts';
import { photographLanguages } from './screens/languages.ts';
import { readingList } from './screens/reading-list.ts';

const SCREENS = fileURLToPath(new URL('../docs/screens/', import.meta.url));
const DIST = fileURLToPath(new URL('../dist/chrome', import.meta.url));
const POPUP = { width: 420, height: 600 };
const FAILURES = [
  ['reset', /Can’t reach/, 'offline-empty'],
  ['429', /asks for a pause/, 'paused-empty'],
] as const;

// npm run screens: every screen of the production build on the sample feed, light and dark, and the popup in every language, into docs/screens/.
await ensureBrowsers(['chromium']);
mkdirSync(SCREENS, { recursive: true });
for (const colorScheme of ['light', 'dark'] as const) {
  await photographFilled(colorScheme);
  await photographEmpty(colorScheme);
}
await photographLanguages(DIST, POPUP, photograph);

type Scheme = 'light' | 'dark';

/** The screens of somebody who has used it for two days. */
async function photographFilled(colorScheme: Scheme): Promise<void> {
  const feed = sampleFeed(Date.now());
  const late = feed.trending.slice(0, 3);
  const server = await startFeedServer(feed);
  server.holdBack(late);
  const extension = await launch(server, colorScheme);
  try {
    await refreshed(extension, 0);
    await livesTwoDays(extension, server, feed.trending.slice(3, 24));
    const page = await extension.openPage(extension.built.popup, POPUP);
    await page.getByRole('article').first().waitFor();
    const shot = (name: string) => photograph(page, `${name}-${colorScheme}`);

    server.release();
    await refreshAgain(extension);
    await page.getByRole('button', { name: /new papers/ }).waitFor();
    await shot('waiting');
    await page.keyboard.press('n');
    await page.getByText('New', { exact: true }).first().waitFor();
    await shot('trending');

    const second = page.getByRole('article').nth(1);
    await second.getByRole('button', { name: 'Save' }).click();
    await second.getByRole('button', { name: 'Details' }).click();
    await second.getByText('BibTeX').waitFor();
    await shot('details');
    await second.getByRole('button', { name: 'Details' }).click();

    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await shot('keys');
    await page.keyboard.press('Escape');
    await second.focus();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'All commands' }).waitFor();
    await shot('palette');
    await page.keyboard.press('Escape');

    await page.getByRole('searchbox').fill('attntion mod');
    await page.locator('.match').first().waitFor();
    await shot('search');
    await page.getByRole('searchbox').fill('');

    await page.getByRole('tab', { name: 'Daily' }).click();
    await page.getByRole('article').first().waitFor();
    await shot('daily');
    await page.getByRole('button', { name: 'Month', exact: true }).click();
    await showWholeMonth(page);
    await shot('month');

    await page.getByRole('tab', { name: 'Saved' }).click();
    await page.getByRole('article').first().waitFor();
    await shot('saved');

    await page.getByRole('tab', { name: 'Trending' }).click();
    for (const place of [2, 4, 6])
      await page.getByRole('article').nth(place).getByRole('button', { name: 'Save' }).click();
    await page.getByRole('tab', { name: 'For you' }).click();
    await page.getByRole('button', { name: 'Why' }).first().click();
    await page.getByText('By words and names').waitFor();
    await shot('for-you');

    await page.getByRole('tab', { name: 'Trending' }).click();
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('rising');
    await page.getByRole('button', { name: 'Project' }).click();
    await shot('rising');

    server.fail('reset');
    await refreshAgain(extension);
    await page.getByRole('status').filter({ hasText: 'Offline' }).waitFor();
    await shot('offline');
    server.fail(undefined);

    await photographPage(extension, 'src/panel/index.html', { width: 340, height: 760 }, `panel-narrow-${colorScheme}`);
    await photographWidePanel(extension, `panel-wide-${colorScheme}`);
    await photographLibrary(extension, readingList(feed.entries, Date.now()), colorScheme);
    await photographPage(extension, 'src/topics/index.html', { width: 1200, height: 900 }, `topics-${colorScheme}`);
    await extension.send({ type: 'make-digest', every: 'week' });
    await photographPage(extension, 'src/digest/index.html', { width: 1280, height: 900 }, `digest-${colorScheme}`);
    await photographPage(
      extension,
      extension.built.options ?? '',
      { width: 800, height: 760 },
      `settings-${colorScheme}`,
    );
    await photographWelcome(extension, colorScheme);
  } finally {
    await extension.close();
    await server.close();
  }
}

/** The screens of a fresh profile: waiting for the first answer, and getting none. */
async function photographEmpty(colorScheme: Scheme): Promise<void> {
  const server = await startFeedServer(sampleFeed(Date.now()));
  const gate = server.gate();
  const extension = await launch(server, colorScheme);
  try {
    await gate.arrived(2);
    const page = await extension.openPage(extension.built.popup, POPUP);
    await page.getByRole('heading', { name: /today’s papers/ }).waitFor();
    await photograph(page, `first-run-${colorScheme}`);
    await page.getByRole('tab', { name: 'Saved' }).click();
    await page.getByText('Nothing saved yet').waitFor();
    await photograph(page, `empty-${colorScheme}`);
    await page.getByRole('tab', { name: 'Trending' }).click();
    for (const [mode, words, name] of FAILURES) {
      server.fail(mode);
      gate.release();
      const before = Date.now();
      await changeRefreshState(extension, { lastManualAt: null, blockedUntil: null, lease: null }).catch(() => {});
      await refreshAgain(extension);
      await refreshed(extension, before - 1);
      await page.getByRole('heading', { name: words }).waitFor();
      await photograph(page, `${name}-${colorScheme}`);
    }
  } finally {
    await extension.close();
    await server.close();
  }
}

/** The first days of a month have few papers: the month before stands for it then. */
async function showWholeMonth(page: Page): Promise<void> {
  const papers = page.getByRole('feed').getByRole('article');
  await page.getByRole('button', { name: 'Previous month' }).waitFor();
  await until(
    'The month is read',
    async () => (await page.getByRole('feed').getAttribute('aria-busy')) !== 'true' || undefined,
  );
  await papers.first().waitFor();
  if ((await papers.count()) < 13) await page.getByRole('button', { name: 'Previous month' }).click();
  await papers.nth(12).waitFor({ state: 'attached' });
}

function launch({ port, spki }: FeedServer, colorScheme: Scheme): Promise<ChromiumExtension> {
  return launchChromium({ extensionDir: DIST, feed: { port, spki }, colorScheme });
}

/** Two days of votes, so that there is a history to draw. */
async function livesTwoDays(extension: ChromiumExtension, server: FeedServer, risers: readonly string[]) {
  for (const growth of [0.04, 0.09, 0.05]) {
    await extension.inside(ageObservations, 16);
    for (const [place, id] of risers.entries()) {
      server.patch(id, ({ paper }) => {
        paper.upvotes = Math.round(paper.upvotes * (1 + growth * (((place * 7) % 5) / 3)));
      });
    }
    await refreshAgain(extension);
  }
  await extension.inside(ageObservations, 5);
}

async function refreshAgain(extension: ChromiumExtension): Promise<void> {
  await changeRefreshState(extension, { lastManualAt: null, blockedUntil: null });
  await extension.send({ type: 'refresh' });
}

async function refreshed(extension: ChromiumExtension, after: number): Promise<void> {
  await until('The refresh ends', async () => {
    const state = await readRefreshState(extension);
    return (state?.lastTriedAt ?? 0) > after && !state?.lease ? state : undefined;
  });
}

async function photographPage(
  extension: ChromiumExtension,
  path: string,
  size: { width: number; height: number },
  name: string,
): Promise<void> {
  const page = await extension.openPage(path, size);
  await page.getByRole('heading').first().waitFor({ state: 'attached' });
  await page.locator('article, section').first().waitFor();
  await photograph(page, name);
  await page.close();
}

/** With a paper beside the list. */
async function photographWidePanel(extension: ChromiumExtension, name: string): Promise<void> {
  const page = await extension.openPage('src/panel/index.html', { width: 680, height: 760 });
  await page.getByRole('article').first().getByRole('button', { name: 'Details' }).click();
  await page.getByText('BibTeX').waitFor();
  await photograph(page, name);
  await page.close();
}

/** A backup before it is let in, then the list with a paper beside it. */
async function photographLibrary(extension: ChromiumExtension, backup: string, colorScheme: Scheme): Promise<void> {
  const page = await extension.openPage('src/library/index.html', { width: 1280, height: 800 });
  await page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const file = { name: 'paperglance-backup.json', mimeType: '', buffer: Buffer.from(backup) };
  await dialog.getByLabel('From a file').setInputFiles(file);
  const letIn = dialog.getByRole('button', { name: /^Import \d+/ });
  await letIn.waitFor();
  await photograph(page, `import-${colorScheme}`);
  await letIn.click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('navigation').getByText('All papers').click();
  await page.getByRole('article', { name: 'Patient Decoding' }).getByRole('button', { name: 'Details' }).click();
  await page.getByRole('complementary').getByText('Read for Thursday').waitFor();
  await page.getByRole('navigation').getByText('thesis').waitFor({ state: 'attached' });
  await photograph(page, `library-${colorScheme}`);
  await page.close();
}

/** The step of the interests, with two of them picked. */
async function photographWelcome(extension: ChromiumExtension, colorScheme: Scheme): Promise<void> {
  const page = await extension.openPage('src/welcome/index.html', { width: 900, height: 760 });
  await photograph(page, `welcome-${colorScheme}`);
  await page.getByRole('button', { name: 'Next' }).click();
  for (const name of ['Reasoning', 'Agents']) await page.getByRole('checkbox', { name }).check();
  await page.locator('.match li').nth(1).waitFor();
  await photograph(page, `interests-${colorScheme}`);
  await page.close();
}

async function photograph(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${SCREENS}${name}.png`, animations: 'disabled' });
  console.log(`docs/screens/${name}.png`);
}
