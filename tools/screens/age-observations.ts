/** Moves every observation back by some hours, as if that time had passed. Runs on a page of the extension: it may use nothing from here. */
export async function ageObservations(hours: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('paperglance-library');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction('observations', 'readwrite');
  const rows = writing.objectStore('observations');
  const reading = rows.getAll();
  reading.onsuccess = () => {
    rows.clear();
    for (const row of reading.result) rows.put({ ...row, at: row.at - hours * 3_600_000 });
  };
  await new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
  });
  database.close();
}
