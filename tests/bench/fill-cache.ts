import type { CachedPaper } from '../../src/store/schema/cache-schema.ts';
import type { BenchBrowser, Extension } from './bench-browser.ts';
import { madeUpPapers } from './made-up-papers.ts';

const CHUNK = 2_000;
const DAY_MS = 86_400_000;

/**
 * Fills the cache up to so many papers with made-up ones, beside what the extension fetched by itself, and sees to it that
 * no refresh is due within the day. With fewer, papers that no list names any more are taken away.
 */
export async function fillCache(browser: BenchBrowser, extension: Extension, papers: number): Promise<void> {
  const now = Date.now();
  const [there] = await browser.inside(extension, shrinkTo, papers);
  const chunks: CachedPaper[][] = [];
  for (let from = Number(there); from < papers; from += CHUNK) {
    chunks.push(madeUpPapers(from, Math.min(papers, from + CHUNK)).map((paper) => cached(paper, now)));
  }
  await browser.inside(extension, putPapers, ...chunks);
  await browser.inside(extension, putOffRefresh, now + DAY_MS);
}

/** As a list would have left it some days ago: indexed, and on a past feed day where real ones have one. */
function cached(paper: ReturnType<typeof madeUpPapers>[number], now: number): CachedPaper {
  const submittedAt = (paper.publishedAt ?? now) + DAY_MS;
  return {
    ...paper,
    submittedAt,
    featuredOn: new Date(submittedAt).toISOString().slice(0, 10),
    submitter: { user: 'somebody', name: 'Some Body' },
    comments: 2,
    keptAt: now - 2 * DAY_MS,
  };
}

// The following are sent to a page as text: each stands for itself.

async function shrinkTo(papers: number): Promise<number> {
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('paperglance-cache');
    opening.onsuccess = () => done(opening.result);
  });
  const writing = database.transaction(['papers', 'feeds'], 'readwrite');
  const store = writing.objectStore('papers');
  const feed = writing.objectStore('feeds').get('trending');
  const keys = store.getAllKeys();
  const left = await new Promise<number>((done) => {
    keys.onsuccess = () => {
      const listed = new Set<IDBValidKey>(feed.result?.ids ?? []);
      const surplus = keys.result.filter((key) => !listed.has(key)).slice(0, Math.max(0, keys.result.length - papers));
      for (const key of surplus) store.delete(key);
      done(keys.result.length - surplus.length);
    };
  });
  await new Promise((done) => {
    writing.oncomplete = done;
  });
  database.close();
  return left;
}

async function putPapers(rows: readonly CachedPaper[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('paperglance-cache');
    opening.onsuccess = () => done(opening.result);
  });
  const writing = database.transaction('papers', 'readwrite', { durability: 'relaxed' });
  for (const row of rows) writing.objectStore('papers').put(row);
  await new Promise((done, failed) => {
    writing.oncomplete = done;
    writing.onabort = () => failed(writing.error);
  });
  database.close();
}

async function putOffRefresh(until: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('paperglance-cache');
    opening.onsuccess = () => done(opening.result);
  });
  const writing = database.transaction('refresh', 'readwrite');
  const store = writing.objectStore('refresh');
  const reading = store.get('state');
  reading.onsuccess = () => store.put({ ...reading.result, nextRefreshAt: until });
  await new Promise((done) => {
    writing.oncomplete = done;
  });
  database.close();
}
