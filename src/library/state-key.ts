import type { ReadingState } from '../domain/saved-paper.ts';

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
