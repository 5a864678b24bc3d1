import { positionFor } from '../../src/domain/position.ts';
import { parseList } from '../../src/hugging-face/parse.ts';
import { newState } from '../../src/store/schema/new-state.ts';
import { savedRow } from '../../src/store/schema/saved-row.ts';
import type { RunningExtension } from '../../tools/browsers/running-extension.ts';
import type { Entry } from '../../tools/feed-server/entry.ts';

/** Puts the first `count` papers into the reading list, a minute apart; in one transaction, as the extension writes it. */
export async function keepSaved(extension: RunningExtension, entries: readonly Entry[], count: number): Promise<void> {
  const read = parseList(entries);
  if (!('papers' in read) || read.papers.length < count) throw new Error(`There are no ${count} papers to save.`);
  const rows = read.papers.slice(0, count).map((paper, index) => {
    const savedAt = Date.now() - (index + 1) * 60_000;
    const saved = { id: paper.id, paper, state: 'to-read', tags: [], note: '', savedAt, changedAt: savedAt } as const;
    return savedRow({ ...saved, position: positionFor(savedAt) }, 0);
  });
  await extension.inside(
    async ({ rows, fresh }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('paperglance-library');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = database.transaction(['saved', 'state'], 'readwrite');
      const [saved, states] = [writing.objectStore('saved'), writing.objectStore('state')];
      const reading = states.get('state');
      reading.onsuccess = () => {
        const state = reading.result ?? fresh;
        const generation = state.generation + 1;
        for (const row of rows) saved.put({ ...row, generation, editedIn: generation });
        states.put({ ...state, generation, count: rows.length, changes: state.changes + rows.length });
      };
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
      database.close();
    },
    { rows, fresh: newState() },
  );
}
