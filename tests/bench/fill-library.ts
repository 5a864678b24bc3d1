import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { type SavedRow, savedRow } from '../../src/store/schema/saved-row.ts';
import type { BenchBrowser, Extension } from './bench-browser.ts';

const CHUNK = 1_000;

/** Adds to the reading list of an extension; the next page of it brings the mirror up to date. */
export async function fillLibrary(
  browser: BenchBrowser,
  extension: Extension,
  entries: readonly SavedPaper[],
): Promise<void> {
  const chunks: SavedRow[][] = [];
  for (let from = 0; from < entries.length; from += CHUNK) {
    chunks.push(entries.slice(from, from + CHUNK).map((entry) => savedRow(entry, 0)));
  }
  await browser.inside(extension, putRows, ...chunks);
}

/** Leaves rows and state as `writeSaved` would. Sent to a page as text. */
async function putRows(rows: readonly SavedRow[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open('paperglance-library');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const writing = database.transaction(['saved', 'state'], 'readwrite', { durability: 'relaxed' });
  const state = writing.objectStore('state');
  const reading = state.get('state');
  reading.onsuccess = () => {
    const none = { key: 'state', databaseId: 'bench', generation: 0, count: 0, hiddenGeneration: 0, changes: 0 };
    const known: typeof none = reading.result ?? none;
    const generation = known.generation + 1;
    for (const row of rows) writing.objectStore('saved').put({ ...row, generation, editedIn: generation });
    state.put({ ...known, generation, count: known.count + rows.length });
  };
  await new Promise((done, failed) => {
    writing.oncomplete = done;
    writing.onabort = () => failed(writing.error);
  });
  database.close();
}
