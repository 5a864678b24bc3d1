import type { ReadingState } from '../domain/saved-paper.ts';
import type { Shelf } from './finding/shelves.ts';

const STATE_KEYS = { 'to-read': 'state_to_read', reading: 'state_reading', done: 'state_done' } as const;

/** The key of a state's words in `_locales`, where names have no hyphens. */
export function stateKey(state: ReadingState): (typeof STATE_KEYS)[ReadingState] {
  return STATE_KEYS[state];
}

const HINT_KEYS = {
  'to-read': 'state_to_read_hint',
  reading: 'state_reading_hint',
  done: 'state_done_hint',
} as const;

/** What a press on the state's circle does. */
export function stateHintKey(state: ReadingState): (typeof HINT_KEYS)[ReadingState] {
  return HINT_KEYS[state];
}

type ShelfName = Exclude<Shelf, 'to-read'> | 'to_read';

/** A shelf as it stands in keys. */
export function shelfName(shelf: Shelf): ShelfName {
  return shelf === 'to-read' ? 'to_read' : shelf;
}
