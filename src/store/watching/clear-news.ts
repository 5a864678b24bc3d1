import { changedEntry } from '../../domain/changed-entry.ts';
import type { Store } from '../open-store.ts';
import { changeSaved, type Undo } from '../saved/write-saved.ts';

/** Takes papers off the shelf of news, until there is more of them. */
export async function clearNews(store: Store, ids: readonly string[], now: number): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => changedEntry(saved, { to: 'clear-news' }, now));
}
