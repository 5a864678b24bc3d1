import { changedEntry } from '../../domain/changed-entry.ts';
import type { Store } from '../open-store.ts';
import { changeSaved, type Undo } from './write-saved.ts';

/** Stars papers, or takes the star away. */
export async function setStarred(store: Store, ids: readonly string[], isStarred: boolean, now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => changedEntry(saved, { to: 'star', isStarred }, now));
}
