import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Family, findBrowser, PUPPETEER_CACHE } from './find-browser.ts';

const DOWNLOAD_LIMIT_MS = 5 * 60_000;

/** Sees to it that each family has a browser here: an installed one, else a download, else Debian's packages. Says what it does. */
export async function ensureBrowsers(families: readonly Family[]): Promise<void> {
  for (const family of missing(families)) await download(family);
  const stillMissing = missing(families);
  if (stillMissing.length > 0 && isDebianRoot()) await installFromDebian(stillMissing);
  const lacking = missing(families);
  if (lacking.length > 0) throw new Error(adviceFor(lacking));
}

function missing(families: readonly Family[]): Family[] {
  return families.filter((family) => !findBrowser(family));
}

/**
 * Playwright's Chromium takes our flags. Playwright's Firefox is built for Playwright's own protocol, so Firefox is
 * Mozilla's release, fetched by Puppeteer's downloader, which speaks WebDriver BiDi.
 */
const DOWNLOADS: Record<Family, { from: string; script: string; args: string[] }> = {
  chromium: { from: 'Playwright', script: '@playwright/test/cli.js', args: ['install', 'chromium', '--no-shell'] },
  firefox: {
    from: 'Mozilla',
    script: '@puppeteer/browsers/lib/cjs/main-cli.js',
    args: ['install', 'firefox@stable', '--path', PUPPETEER_CACHE],
  },
};

async function download(family: Family): Promise<void> {
  const { from, script, args } = DOWNLOADS[family];
  console.log(`No ${NAMES[family]} here: downloading one from ${from} …`);
  const file = fileURLToPath(new URL(`../../node_modules/${script}`, import.meta.url));
  const { ok, output } = await run(process.execPath, [file, ...args], { quiet: true });
  if (!ok) return console.log(`  That did not work: ${firstReason(output)}`);
  if (!findBrowser(family)) console.log('  It came, but does not run here: system libraries are missing.');
}

async function installFromDebian(families: readonly Family[]): Promise<void> {
  await installDebianPackages([...families.map((family) => DEBIAN_PACKAGES[family]), ...FONTS]);
}

/** As root only: see `isDebianRoot`. */
export async function installDebianPackages(packages: readonly string[]): Promise<void> {
  console.log(`Installing Debian's packages: ${packages.join(' ')} …`);
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

const NAMES: Record<Family, string> = { chromium: 'Chromium, Edge or Chrome', firefox: 'Firefox' };
const DEBIAN_PACKAGES: Record<Family, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
/** Authors write their names in every script. */
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

function adviceFor(families: readonly Family[]): string {
  const names = families.map((family) => NAMES[family]).join(', and ');
  return `There is no ${names} here, and none could be installed. Install it by hand and run this again.`;
}

export function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function firstReason(output: string): string {
  return /Error: (.+)/.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? 'no reason given';
}

function run(
  command: string,
  args: readonly string[],
  { quiet = false } = {},
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      timeout: DOWNLOAD_LIMIT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.once('error', (error) => resolve({ ok: false, output: String(error) }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
