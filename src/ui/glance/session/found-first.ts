import type { Screen } from '../../../domain/screen.ts';
import type { Store } from '../../../store/open-store.ts';
import { readFirstFound } from '../../../store/read-first-found.ts';
import { rowsInSight } from '../rows-in-sight.ts';

/** Fast typing leaves less between two keys. */
const TYPING_PAUSE_MS = 250;

/**
 * While somebody types, only the rows in sight are read and drawn; `readAll` begins, and answers with the way to stop it, when
 * the typing pauses. Answers with the way to stop either.
 */
export function foundFirst({
  store,
  found,
  before,
  show,
  readAll,
}: {
  store: Store;
  found: readonly string[];
  before: Screen;
  show: (read: Screen) => void;
  readAll: () => () => void;
}): () => void {
  let isStopped = false;
  const first = readFirstFound(store, { found, before, limit: rowsInSight(0), now: Date.now() });
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

function ignore(): void {}
