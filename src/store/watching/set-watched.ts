import { changedEntry } from '../../domain/changed-entry.ts';
import type { Store } from '../open-store.ts';
import { changeSaved, type Undo } from '../saved/write-saved.ts';

/** Watches papers one by one, or watches them no more, whatever holds for all. */
export async function setWatched(store: Store, ids: readonly string[], isWatched: boolean, now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => changedEntry(saved, { to: 'watch', isWatched }, now));
}
