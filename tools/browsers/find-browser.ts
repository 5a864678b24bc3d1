import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export const FAMILIES = ['chromium', 'firefox'] as const;
export type Family = (typeof FAMILIES)[number];

export interface InstalledBrowser {
  readonly name: string;
  readonly path: string;
  /** Chrome ≥ 137 under its own name ignores --load-extension: it is handed the extension over the protocol. */
  readonly ignoresLoadExtension?: true;
}

interface Candidate extends Omit<InstalledBrowser, 'path'> {
  /** What it is called on the PATH. */
  readonly commands: readonly string[];
  /** Where its installer puts it. */
  readonly places: readonly string[];
}

const found = new Map<Family, InstalledBrowser>();

/** A browser of this family on this computer: an installed one, else one that `ensureBrowsers` downloaded before. */
export function findBrowser(family: Family): InstalledBrowser | undefined {
  const browser = found.get(family) ?? lookFor(family);
  if (browser) found.set(family, browser);
  return browser;
}

function lookFor(family: Family): InstalledBrowser | undefined {
  for (const { name, commands, places, ...rest } of CANDIDATES[family]()) {
    const path = [...commands.flatMap(onPath), ...places].find(isProgram);
    if (path !== undefined && (process.platform !== 'linux' || runs(path))) return { name, path, ...rest };
  }
  return undefined;
}

/** Chromium first: its flags are the ones we test with. Google's Chrome last. */
const CANDIDATES: Record<Family, () => Candidate[]> = {
  chromium: () => [
    {
      name: 'Chromium',
      commands: ['chromium', 'chromium-browser'],
      places: [
        '/snap/bin/chromium',
        ...inApplications('Chromium'),
        ...inProgramFiles('Chromium/Application/chrome.exe'),
      ],
    },
    { name: "Playwright's Chromium", commands: [], places: [chromium.executablePath()] },
    {
      name: 'Edge',
      commands: ['microsoft-edge', 'microsoft-edge-stable'],
      places: [...inApplications('Microsoft Edge'), ...inProgramFiles('Microsoft/Edge/Application/msedge.exe')],
    },
    {
      name: 'Chrome',
      commands: ['google-chrome', 'google-chrome-stable', 'chrome'],
      places: [...inApplications('Google Chrome'), ...inProgramFiles('Google/Chrome/Application/chrome.exe')],
      ignoresLoadExtension: true,
    },
  ],
  firefox: () => [
    {
      name: 'Firefox',
      commands: ['firefox', 'firefox-esr'],
      places: [
        '/snap/bin/firefox',
        ...inApplications('Firefox').map((path) => path.replace(/Firefox$/, 'firefox')),
        ...inProgramFiles('Mozilla Firefox/firefox.exe'),
      ],
    },
    { name: 'the downloaded Firefox', commands: [], places: downloadedFirefoxes() },
  ],
};

/** Where Puppeteer keeps what it downloads, on every system. */
export const PUPPETEER_CACHE = join(homedir(), '.cache', 'puppeteer');

function downloadedFirefoxes(): string[] {
  const folder = join(PUPPETEER_CACHE, 'firefox');
  if (!existsSync(folder)) return [];
  const inside = { darwin: 'Firefox.app/Contents/MacOS/firefox', win32: 'core/firefox.exe' } as Record<string, string>;
  return readdirSync(folder).map((build) => join(folder, build, inside[process.platform] ?? 'firefox/firefox'));
}

function inApplications(name: string): string[] {
  if (process.platform !== 'darwin') return [];
  return ['/Applications', join(homedir(), 'Applications')].map((dir) => join(dir, `${name}.app/Contents/MacOS`, name));
}

function inProgramFiles(path: string): string[] {
  if (process.platform !== 'win32') return [];
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const dir = process.env[name];
    return dir === undefined ? [] : [join(dir, path)];
  });
}

function onPath(command: string): string[] {
  const file = process.platform === 'win32' ? `${command}.exe` : command;
  return (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, file));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A download may lack the system's libraries, and Ubuntu's `chromium` may be a note that points to a shop. */
function runs(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
