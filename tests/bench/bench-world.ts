import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readBuiltExtension } from '../../tools/browsers/built-extension.ts';
import { until } from '../../tools/browsers/until.ts';
import type { FeedServer } from '../../tools/feed-server/server.ts';
import { startFeedServer } from '../../tools/feed-server/server.ts';
import { sampleFeed } from '../../tools/sample-feed/sample-feed.ts';
import { BenchBrowser, type Extension } from './bench-browser.ts';
import { fillCache } from './fill-cache.ts';

/** A browser with the sample feed behind it, and copies of the build, each an extension of its own. */
export interface BenchWorld {
  readonly browser: BenchBrowser;
  /** The production build as it is. */
  readonly build: string;
  /** What the browser takes for the service, and the ids of its trending list. */
  readonly feed: Pick<FeedServer, 'patch'> & { readonly trending: readonly string[] };
  /** For throw-away extensions. */
  readonly folder: string;
  /** Installs another copy of the build, or of an earlier one, lets it fetch the feed by itself, then fills its cache up to so many papers. */
  install(papers: number, from?: string): Promise<Extension>;
}

/** `BENCH_DIST` names another build than `dist/chrome`. */
export async function inBenchWorld(
  use: (world: BenchWorld) => Promise<void>,
  flags: readonly string[] = [],
): Promise<void> {
  const build = resolve(process.env.BENCH_DIST ?? 'dist/chrome');
  const folder = mkdtempSync(join(tmpdir(), 'popup-bench-'));
  const feed = await serve();
  const browser = new BenchBrowser(feed, flags);
  let copies = 0;
  try {
    await use({ browser, build, feed, folder, install });
  } finally {
    await browser.close();
    await feed.close();
    rmSync(folder, { recursive: true, force: true });
  }

  async function install(papers: number, from = build): Promise<Extension> {
    copies += 1;
    // An unpacked extension's id comes from its path.
    const copy = join(folder, `copy-${copies}`);
    cpSync(from, copy, { recursive: true });
    const extension = await browser.load(copy, readBuiltExtension(from).popup);
    await until('the first refresh ends', () => isRefreshed(browser, extension), { withinMs: 30_000, everyMs: 300 });
    await fillCache(browser, extension, papers);
    return extension;
  }
}

async function serve(): Promise<FeedServer & { readonly trending: readonly string[] }> {
  const { entries, trending } = sampleFeed(Date.now());
  return { ...(await startFeedServer({ entries, trending })), trending };
}

async function isRefreshed(browser: BenchBrowser, extension: Extension): Promise<true | undefined> {
  const [answer] = await browser.inside(extension, readState, null);
  return answer === true ? true : undefined;
}

/** Sent to a page as text. */
async function readState(): Promise<boolean> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'paperglance-cache')) return false;
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open('paperglance-cache');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  try {
    const asking = database.transaction('refresh').objectStore('refresh').get('state');
    return await new Promise<boolean>((done, failed) => {
      asking.onsuccess = () => done(asking.result?.lastOkAt !== undefined && !asking.result.lease);
      asking.onerror = () => failed(asking.error);
    });
  } finally {
    database.close();
  }
}
