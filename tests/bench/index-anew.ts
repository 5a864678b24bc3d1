import { until } from '../../tools/browsers/until.ts';
import type { BenchBrowser, Extension } from './bench-browser.ts';

const PAPERS_A_COMMAND = 10_000;

/** Lets the extension itself index everything in its cache, as it does at a refresh. */
export async function indexAnew(browser: BenchBrowser, extension: Extension, papers: number): Promise<void> {
  await browser.inside(extension, forgetIndex, null);
  const commands = Array.from(
    { length: Math.ceil(papers / PAPERS_A_COMMAND) + 1 },
    (_, index) => `search:index ${index}`,
  );
  await browser.inside(extension, askFor, ...commands);
  await until(
    'the index is built',
    async () => ((await browser.inside(extension, isIndexed, null))[0] === true ? true : undefined),
    {
      withinMs: 60_000,
      everyMs: 500,
    },
  );
}

// The following are sent to a page as text: each stands for itself.

async function forgetIndex(): Promise<void> {
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('paperglance-cache');
    opening.onsuccess = () => done(opening.result);
  });
  const writing = database.transaction(['segments', 'index'], 'readwrite');
  writing.objectStore('segments').clear();
  writing.objectStore('index').clear();
  await new Promise((done) => {
    writing.oncomplete = done;
  });
  database.close();
}

async function askFor(key: string): Promise<void> {
  await chrome.runtime.sendMessage({ type: 'fetch-feed', key });
}

async function isIndexed(): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('paperglance-cache');
    opening.onsuccess = () => done(opening.result);
  });
  const asking = database.transaction('index').objectStore('index').get('state');
  const state = await new Promise<{ builtTo?: string } | undefined>((done) => {
    asking.onsuccess = () => done(asking.result);
  });
  database.close();
  return state !== undefined && state.builtTo === undefined;
}

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };
