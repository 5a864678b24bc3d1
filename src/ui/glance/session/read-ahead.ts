import type { Store } from '../../../store/open-store.ts';
import { type RowsAtHand, readToHand } from '../../../store/read-first-found.ts';

/** By then what the last key found is drawn; nobody types as fast. */
const DRAWN_MS = 30;

/**
 * Reads the rows that the next key is likely to show: `ahead` has their ids, a letter's at a time, the likeliest first. Answers
 * with the way to stop. By timers, so that a key comes in between; an idle callback waits up to 50 ms for the next one.
 */
export function readAhead(store: Store, ahead: Iterator<readonly string[]>, atHand: RowsAtHand): () => void {
  let isStopped = false;
  let waiting = setTimeout(step, DRAWN_MS);
  return () => {
    isStopped = true;
    clearTimeout(waiting);
  };

  function step(): void {
    const { done, value } = ahead.next();
    if (!done) void read(value).then(goOn);
  }

  async function read(found: readonly string[]): Promise<void> {
    const ids = found.filter((id) => !atHand.has(id));
    // What can't be read now fails again in a moment, and is told then.
    if (ids.length > 0) await readToHand(store, { ids, atHand, now: Date.now() }).catch(() => undefined);
  }

  function goOn(): void {
    if (!isStopped) waiting = setTimeout(step);
  }
}
