import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Paper } from '../../src/domain/paper.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { cleanTags } from '../../src/domain/tags.ts';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { type Saving, savePaperById } from '../../src/store/saved/save-paper.ts';
import { writeNote } from '../../src/store/saved/write-note.ts';
import { changeSaved, type Undo } from '../../src/store/saved/write-saved.ts';
import type { IdbEnvironment } from '../../src/store/schema/idb-environment.ts';
import { savedRow } from '../../src/store/schema/saved-row.ts';

/** An empty disk. */
export function freshPlace(): IdbEnvironment {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

/** A store on an empty disk, or on one that was used before (as after a restart). */
export function freshStore(place = freshPlace()): Store {
  return openStore(place);
}

/** Lets go of both databases, as a page does that closes. */
export function closeStore(store: Store): void {
  cacheOf(store).close();
  libraryOf(store).close();
}

/** Saves a paper as the popup does that shows it: with the copy of the cache, which then has what it had. `incomplete`: with its title alone. */
export async function savePaper(
  store: Store,
  { id, title, ...rest }: Paper,
  now: number,
  { incomplete = false } = {},
): Promise<Saving> {
  if (incomplete) return savePaperById(store, { id, title }, now);
  const { papers } = cacheOf(store);
  const before = await papers.get(id);
  await papers.put({ id, title, ...rest, keptAt: now });
  try {
    return await savePaperById(store, { id }, now);
  } finally {
    await (before ? papers.put(before) : papers.delete(id));
  }
}

/** Gives papers these tags in place of those that they have. */
export function setTags(store: Store, ids: readonly string[], tags: readonly string[], now: number): Promise<Undo> {
  const clean = cleanTags(tags);
  const tagged = (saved: SavedPaper) =>
    saved.tags.join('\n') === clean.join('\n') ? saved : { ...saved, tags: clean };
  return changeSaved(store, ids, now, tagged, 'list and shelf');
}

/** Writes an entry of the list past all rules. */
export async function putSaved(store: Store, saved: SavedPaper): Promise<void> {
  const library = libraryOf(store);
  await library.saved.put(savedRow(saved, 0));
}

/** Writes the note of a paper as somebody does who sees the one before. */
export async function setNote(store: Store, id: string, note: string, now: number): Promise<Undo> {
  const from = (await libraryOf(store).saved.get(id))?.note ?? '';
  const kept = await writeNote(store, id, { from, to: note }, { now });
  return kept?.undo ?? { generation: 0, before: [] };
}

/** A paper of which only the id matters, and what the test says of it. */
export function paper(id: string, told: Partial<Paper> = {}): Paper {
  return { id, title: `Title of ${id}`, abstract: '', authors: ['Ada Lovelace'], votes: 1, ...told };
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Saturday 14 February 2026, noon UTC. */
export const NOON = Date.UTC(2026, 1, 14, 12);
