import { changedEntry } from '../../domain/changed-entry.ts';
import type { ReadingState } from '../../domain/saved-paper.ts';
import type { Store } from '../open-store.ts';
import { changeSaved, type Undo } from './write-saved.ts';

/** Sets how far the reader is with papers, and when. */
export async function setReadingState(
  store: Store,
  ids: readonly string[],
  state: ReadingState,
  now: number,
): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => changedEntry(saved, { to: 'state', state }, now));
}
