import type { Found } from '../../../domain/search/find-in-segments.ts';
import type { Store } from '../../../store/open-store.ts';
import { type RowsAtHand, readToHand } from '../../../store/search/first-results.ts';

/** By then what the last key found is drawn; nobody types as fast. */
const DRAWN_MS = 30;

/**
 * Reads the rows that the next key is likely to show: the first `limit` of what each letter would find, the likeliest letter first.
 * Answers with the way to stop. By timers, so that a key comes in between; an idle callback waits up to 50 ms for the next one.
 */
export function prefetchRows(store: Store, ahead: Iterable<Found>, limit: number, atHand: RowsAtHand): () => void {
  const answers = ahead[Symbol.iterator]();
  let isStopped = false;
  let waiting = setTimeout(step, DRAWN_MS);
  return () => {
    isStopped = true;
    clearTimeout(waiting);
  };

  function step(): void {
    const { done, value } = answers.next();
    if (!done) void read(value).then(goOn);
  }

  async function read(found: Found): Promise<void> {
    const ids = found.ids.slice(0, limit).filter((id) => !atHand.has(id));
    // What can't be read now fails again in a moment, and is told then.
    if (ids.length > 0) await readToHand(store, { ids, atHand, now: Date.now() }).catch(() => undefined);
  }

  function goOn(): void {
    if (!isStopped) waiting = setTimeout(step);
  }
}
