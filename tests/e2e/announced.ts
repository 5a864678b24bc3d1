import type { RunningExtension } from '../../tools/browsers/running-extension.ts';

/** The papers whose marks say that a notification was about to tell of them. */
export function announcedIds(extension: Pick<RunningExtension, 'inside'>): Promise<string[]> {
  return extension.inside(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('paperglance-library');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const reading = database.transaction('marks').objectStore('marks').getAll();
    const marks = await new Promise<{ id: string; announcedAt?: number }[]>((resolve) => {
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    return marks.filter(({ announcedAt }) => announcedAt !== undefined).map(({ id }) => id);
  });
}
