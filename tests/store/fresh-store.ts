import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Paper } from '../../src/domain/paper.ts';
import type { SavedPaper } from '../../src/domain/saved-paper.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import type { Place } from '../../src/store/place.ts';
import { rowOf } from '../../src/store/saved-row.ts';
import { writeNote } from '../../src/store/write-note.ts';
import type { Undo } from '../../src/store/write-saved.ts';

/** An empty disk. */
export function freshPlace(): Place {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

/** A store on an empty disk, or on one that was used before (as after a restart). */
export function freshStore(place = freshPlace()): Store {
  return openStore(place);
}

/** Writes an entry of the list past all rules. */
export async function putSaved({ library }: Store, saved: SavedPaper): Promise<void> {
  await library.saved.put(rowOf(saved, 0));
}

/** Writes the note of a paper as somebody does who sees the one before. */
export async function setNote(store: Store, id: string, note: string, now: number): Promise<Undo> {
  const from = (await store.library.saved.get(id))?.note ?? '';
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
