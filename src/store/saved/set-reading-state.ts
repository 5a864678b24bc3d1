import type { ReadingState, SavedPaper } from '../../domain/saved-paper.ts';
import type { Store } from '../open-store.ts';
import { changeSaved, type Undo } from './write-saved.ts';

/** Sets how far the reader is with papers, and when: a step back forgets the times of what lies ahead. */
export async function setReadingState(
  store: Store,
  ids: readonly string[],
  state: ReadingState,
  now: number,
): Promise<Undo> {
  return changeSaved(store, ids, now, (saved) => (saved.state === state ? saved : withState(saved, state, now)));
}

function withState(saved: SavedPaper, state: ReadingState, now: number): SavedPaper {
  const { readingAt, doneAt: _, ...rest } = saved;
  if (state === 'to-read') return { ...rest, state };
  if (state === 'reading') return { ...rest, state, readingAt: readingAt ?? now };
  return { ...rest, state, ...(readingAt !== undefined && { readingAt }), doneAt: now };
}
