import type { DigestPlan } from '../../src/domain/digest/digest-schedule.ts';
import type { RunningExtension } from '../../tools/browsers/running-extension.ts';
import { until } from '../../tools/browsers/until.ts';

/** Switches daily digests on, and waits until the background has planned them. */
export async function planDigests(extension: RunningExtension): Promise<void> {
  await extension.inside(() => chrome.storage.local.set({ settings: { digestEvery: 'day' } }));
  await until('A digest is planned', () => changeDigestPlan(extension, {}));
}

/** Changes the stored plan, as time would; answers with what it is then, or undefined when there is none. */
export function changeDigestPlan(
  extension: RunningExtension,
  changes: Partial<DigestPlan>,
): Promise<DigestPlan | undefined> {
  return extension.inside(async (changes) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('paperglance-library');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    try {
      const writing = database.transaction('digestPlan', 'readwrite');
      const rows = writing.objectStore('digestPlan');
      let changed: DigestPlan | undefined;
      const reading = rows.get('plan');
      reading.onsuccess = () => {
        if (reading.result === undefined) return;
        changed = { ...reading.result, ...changes };
        rows.put(changed);
      };
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
      return changed;
    } finally {
      database.close();
    }
  }, changes);
}

/** What the function above finds inside the extension. */
declare const chrome: {
  readonly storage: { readonly local: { set(values: Record<string, unknown>): Promise<void> } };
};
