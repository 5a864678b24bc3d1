import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from '@playwright/test';
import { build } from 'vite';
import { bibtex } from '../formats/whole-files.ts';
import type { ImportBenchPage } from './import-page/page.ts';
import { madeUpPapers } from './made-up-papers.ts';
import { serveFolder } from './serve-folder.ts';
import { median } from './statistics.ts';

/**
 * An import of 10,000 BibTeX entries in a real Chromium, reading, planning and writing, beside what another parser takes for parsing alone:
 * the same file, in turns in one run, each time in a fresh page with an empty database. `tsx tests/bench/import.ts [entries]`
 */
const PEER = '@retorquere/bibtex-parser@9.0.29';
const ROUNDS = 5;
const RATIO_MAX = 0.5;
const TASK_MAX_MS = 50;
const count = Number(process.argv[2] ?? 10_000);

const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--prefix', folder, PEER], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
await build({
  configFile: false,
  root: fileURLToPath(new URL('./import-page', import.meta.url)),
  logLevel: 'warn',
  resolve: { alias: { 'bench-peer': join(folder, 'node_modules/@retorquere/bibtex-parser/dist/esm/index.js') } },
  build: { outDir: join(folder, 'page'), emptyOutDir: true, target: 'chrome123', modulePreload: false },
});
const { server, address } = await serveFolder(join(folder, 'page'));
const text = bibtex(
  madeUpPapers(0, count).map((paper) => ({ paper, tags: paper.keywords ?? [] })),
  { abstracts: true },
);
try {
  await measure();
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const ours: Awaited<ReturnType<ImportBenchPage['ours']>>[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await inFreshPage('ours'));
    const parsed = await inFreshPage('theirs');
    if (parsed.count !== count) console.log(`The other parser found ${parsed.count} entries.`);
    theirs.push(parsed.ms);
  }
  const [whole, reading, other] = [
    median(ours.map(({ ms }) => ms)),
    median(ours.map(({ readMs }) => readMs)),
    median(theirs),
  ];
  const longest = Math.max(...ours.map(({ longestTaskMs }) => longestTaskMs));
  const ratio = whole / other;
  console.log(`${count.toLocaleString('en')} entries, ${(text.length / 1e6).toFixed(1)} MB, ${ours[0]?.count} papers of them
  ours, read, planned and written: median ${whole.toFixed(0)} ms, of which reading ${reading.toFixed(0)} ms
  theirs, parsed: median ${other.toFixed(0)} ms
  ratio ${ratio.toFixed(2)} (limit ${RATIO_MAX}); the longest task ${longest.toFixed(0)} ms (limit ${TASK_MAX_MS})`);
  if (ratio > RATIO_MAX) process.exitCode = 1;
}

async function inFreshPage<What extends keyof ImportBenchPage>(
  what: What,
): Promise<Awaited<ReturnType<ImportBenchPage[What]>>>;
async function inFreshPage(what: keyof ImportBenchPage): Promise<unknown> {
  const profile = mkdtempSync(join(folder, 'profile-'));
  const browser: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await page.evaluate(
      ([name, given]) => (globalThis as unknown as { bench: ImportBenchPage }).bench[name](given),
      [what, text] as const,
    );
  } finally {
    await browser.close();
  }
}
