import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import type { ForYouBenchPage } from './for-you-page/page.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * "For you" in a real Chromium: the extension's own code on IndexedDB, with 20 and with 200 saved papers.
 * `tsx tests/bench/for-you.ts [papers…]`
 */
const sizes = process.argv.slice(2).map(Number);
const SAVED = [20, 200];
const ROUNDS = 12;

const folder = mkdtempSync(join(tmpdir(), 'for-you-bench-'));
await build({
  configFile: false,
  root: fileURLToPath(new URL('./for-you-page', import.meta.url)),
  logLevel: 'warn',
  build: { outDir: join(folder, 'page'), emptyOutDir: true, target: 'chrome123', modulePreload: false },
});
const { server, address } = await serveFolder(join(folder, 'page'));
try {
  for (const size of sizes.length > 0 ? sizes : [25_000]) for (const saved of SAVED) await measure(size, saved);
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(size: number, saved: number): Promise<void> {
  const browser = await chromium.launchPersistentContext(join(folder, `profile-${size}-${saved}`), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
  });
  try {
    console.log(`\n${size.toLocaleString('en')} papers, ${saved} saved`);
    await inFreshPage(browser, (page) =>
      page.evaluate(([all, some]) => forYouBench.fill(all, some), [size, saved] as const),
    );
    const counted = await inFreshPage(browser, (page) => page.evaluate(() => forYouBench.count()));
    const bytes = Math.round(counted.bytes / size);
    console.log(`  count: ${(counted.ms / size).toFixed(2)} ms and ${bytes} bytes a paper (of made-up words)`);
    const opened: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      opened.push(await inFreshPage(browser, (page) => page.evaluate(() => forYouBench.open())));
    }
    console.log(`  open, once a page: ${summary(opened)}`);
    const times = await inFreshPage(browser, async (page) => {
      const all: Awaited<ReturnType<ForYouBenchPage['rank']>>[] = [];
      for (let round = 0; round < ROUNDS; round += 1) all.push(await page.evaluate(() => forYouBench.rank()));
      return all;
    });
    console.log(`  profile and scores: ${summary(times.map(({ rank }) => rank))}`);
    console.log(`  with what is read around it, and reasons: ${summary(times.map(({ read }) => read))}`);
    console.log(`  similar: ${summary(times.map(({ similar }) => similar))}`);
  } finally {
    await browser.close();
  }
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN).toFixed(1);
  return `median ${at(0.5)} ms, most ${at(1)} ms`;
}

async function inFreshPage<T>(browser: BrowserContext, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.waitForFunction(() => 'forYouBench' in globalThis);
    return await use(page);
  } finally {
    await page.close();
  }
}

declare global {
  const forYouBench: ForYouBenchPage;
}
