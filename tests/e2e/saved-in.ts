import type { RunningExtension } from '../../tools/browsers/running-extension.ts';

interface Saved {
  readonly id: string;
  readonly state: string;
  readonly tags: readonly string[];
  readonly note: string;
  readonly position: string;
}

/** What devices that are in step have alike of each paper. */
export async function readSavedIn(extension: RunningExtension): Promise<readonly Saved[]> {
  const rows = (await extension.inside(readLibraryTable, 'saved')) as Saved[];
  return rows.map(({ id, state, tags, note, position }) => ({ id, state, tags, note, position }));
}

/** All rows of a table of the library; runs in the extension. */
export async function readLibraryTable(name: string): Promise<unknown[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('paperglance-library');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const reading = database.transaction(name).objectStore(name).getAll();
  const rows = await new Promise<unknown[]>((resolve) => {
    reading.onsuccess = () => resolve(reading.result);
  });
  database.close();
  return rows;
}
