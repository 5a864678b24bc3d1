import { Dexie, liveQuery, RangeSet } from 'dexie';

/**
 * Calls `onValue` with the query's result now and whenever something it read changes, in whichever context it changed.
 * A failed query calls `onError`, and the watch goes on at the next change. Answers with the way to stop.
 */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(async () => attempt(query)).subscribe((outcome) => {
    if (outcome.kind === 'value') onValue(outcome.value);
    else onError(outcome.error);
  });
  return () => subscription.unsubscribe();
}

/**
 * Has every watch of every open page read again: for what a page wrote that was closed before it told the others. Whoever does the same
 * once more changes nothing, so nothing else would tell them.
 */
export function haveAllReadAgain(): void {
  Dexie.on.storagemutated.fire({ all: new RangeSet(Number.NEGATIVE_INFINITY, [[]]) });
}

type Attempt<T> = { readonly kind: 'value'; readonly value: T } | { readonly kind: 'error'; readonly error: unknown };

/** A failure as a value, since Dexie's live queries swallow "DatabaseClosedError": also the one that says why opening failed (4.4.7). */
async function attempt<T>(query: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { kind: 'value', value: await query() };
  } catch (error) {
    return { kind: 'error', error };
  }
}
