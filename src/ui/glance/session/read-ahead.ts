import type { Store } from '../../../store/open-store.ts';
import { type RowsAtHand, readToHand } from '../../../store/read-first-found.ts';

/** So few that a key which comes meanwhile hardly waits for them. */
const ROWS_A_STEP = 16;

/**
 * Reads the rows of `ids` that are not at hand while the page has nothing else to do: the next letter's first rows are nearly
 * always among them. Answers with the way to stop.
 */
export function readAhead(store: Store, ids: readonly string[], atHand: RowsAtHand): () => void {
  let isStopped = false;
  let waiting = requestIdleCallback(readSome);
  return () => {
    isStopped = true;
    cancelIdleCallback(waiting);
  };

  function readSome(): void {
    const next = ids.filter((id) => !atHand.has(id)).slice(0, ROWS_A_STEP);
    if (next.length === 0) return;
    readToHand(store, { ids: next, atHand, now: Date.now() }).then(() => {
      if (!isStopped) waiting = requestIdleCallback(readSome);
    }, ignore);
  }
}

/** What can't be read now fails again in a moment, and is told then. */
function ignore(): void {}
