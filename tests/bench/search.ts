import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import type { BenchPage } from './search-page/page.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Searching everything cached in a real Chromium: the extension's own code on IndexedDB, beside MiniSearch and a plain scan,
 * in turns in one run. `tsx tests/bench/search.ts [papers…]`
 */
const sizes = process.argv.slice(2).map(Number);
const ROUNDS = 10;
const ENGINES = ['prepared', 'miniSearch', 'scan'];

const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
await build({
  configFile: false,
  root: fileURLToPath(new URL('./search-page', import.meta.url)),
  logLevel: 'warn',
  build: { outDir: join(folder, 'page'), emptyOutDir: true, target: 'chrome123', modulePreload: false },
});
const { server, address } = await serveFolder(join(folder, 'page'));
try {
  for (const size of sizes.length > 0 ? sizes : [25_000, 100_000]) await measure(size);
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(size: number): Promise<void> {
  const browser = await chromium.launchPersistentContext(join(folder, `profile-${size}`), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
  });
  try {
    console.log(`\n${size.toLocaleString('en')} papers`);
    await inFreshPage(browser, (page) => page.evaluate((to) => bench.fill(0, to), size));
    await measureBuilding(browser, size);
    await measureLoading(browser);
    await measureSearching(browser);
    await measureKeeping(browser, size);
  } finally {
    await browser.close();
  }
}

async function measureBuilding(browser: BrowserContext, size: number): Promise<void> {
  for (const engine of ENGINES) {
    const { ms, bytes } = await inFreshPage(browser, (page) => page.evaluate((name) => bench.build(name), engine));
    console.log(`  build ${engine}: ${(ms / 1000).toFixed(1)} s, ${Math.round(bytes / size)} bytes a paper`);
  }
}

/** A page of its own for each, so that neither code nor data are warm but on the disk. */
async function measureLoading(browser: BrowserContext): Promise<void> {
  const times = new Map<string, { ms: number; firstMs: number }[]>(ENGINES.map((engine) => [engine, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const engine of ENGINES) {
      times.get(engine)?.push(await inFreshPage(browser, (page) => page.evaluate((name) => bench.load(name), engine)));
    }
  }
  for (const [engine, told] of times) {
    const load = summary(told.map(({ ms }) => ms));
    console.log(`  load ${engine}: ${load}; the first letter then ${summary(told.map(({ firstMs }) => firstMs))}`);
  }
}

async function measureSearching(browser: BrowserContext): Promise<void> {
  const times = await inFreshPage(browser, (page) => page.evaluate(() => bench.search()));
  for (const [engine, told] of Object.entries(times)) {
    const slowest = told.reduce((a, b) => (a.ms > b.ms ? a : b));
    console.log(
      `  keystroke ${engine}: ${summary(told.map(({ ms }) => ms))}, most ${slowest.ms.toFixed(1)} ms ("${slowest.query}", ${slowest.total} papers); ${told.length} keystrokes`,
    );
  }
}

async function measureKeeping(browser: BrowserContext, size: number): Promise<void> {
  const times = await inFreshPage(browser, (page) =>
    page.evaluate(async (from) => {
      const times: number[] = [];
      for (let at = 0; at < 20; at += 1) times.push(await bench.keepAndIndex(from + at * 50, from + at * 50 + 50));
      return times;
    }, size),
  );
  console.log(`  index 50 new papers: ${summary(times)}, most ${Math.max(...times).toFixed(0)} ms`);
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN).toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

async function inFreshPage<T>(browser: BrowserContext, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await use(page);
  } finally {
    await page.close();
  }
}

declare global {
  const bench: BenchPage;
}
