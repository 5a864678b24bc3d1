import { changedEntry } from '../../domain/changed-entry.ts';
import type { Store } from '../open-store.ts';
import { changeSaved, type Undo } from './write-saved.ts';

/** Takes papers off the reading list, onto the shelf; those that are not on it stay where they are. */
export async function unsavePapers(store: Store, ids: readonly string[], now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => changedEntry(saved, { to: 'shelf' }, now));
}

/** Brings papers back from the shelf, to where they were in the list. */
export async function restoreFromShelf(store: Store, ids: readonly string[], now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => changedEntry(saved, { to: 'list' }, now), 'list and shelf');
}
