import type { Screen } from '../../../domain/screen.ts';
import type { Store } from '../../../store/open-store.ts';
import { type RowsAtHand, readFirstResults } from '../../../store/search/first-results.ts';
import { rowsInSight } from '../rows-in-sight.ts';

/** Fast typing leaves less between two keys. */
const TYPING_PAUSE_MS = 250;
/** Somebody who types on and on without a pause. */
const AT_HAND_MAX = 1_000;

/**
 * While somebody types, only the rows in sight are drawn; `readAll` begins, and answers with the way to stop it, when the typing
 * pauses. Answers with the way to stop all of it.
 */
export function showFirstResults({
  store,
  found,
  before,
  atHand,
  show,
  readAll,
}: {
  store: Store;
  found: readonly string[];
  before: Screen;
  atHand: RowsAtHand;
  show: (read: Screen) => void;
  readAll: () => () => void;
}): () => void {
  let isStopped = false;
  keepOnly(found, atHand);
  const first = readFirstResults(store, { found, before, atHand, limit: rowsInSight(), now: Date.now() });
  // What can't be read now fails again in a moment, and is told then.
  if (first instanceof Promise) void first.then((read) => isStopped || show(read), ignore);
  else show(first);
  let stop = (): void => clearTimeout(pause);
  const pause = setTimeout(() => {
    stop = readAll();
  }, TYPING_PAUSE_MS);
  return () => {
    isStopped = true;
    stop();
  };
}

/** Makes room, where there are too many. */
function keepOnly(found: readonly string[], atHand: RowsAtHand): void {
  if (atHand.size <= AT_HAND_MAX) return;
  const kept = new Set(found);
  for (const id of atHand.keys()) if (!kept.has(id)) atHand.delete(id);
}

function ignore(): void {}
