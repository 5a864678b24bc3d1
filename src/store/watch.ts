import { liveQuery } from 'dexie';

/**
 * Calls `onValue` with the query's result now and whenever something it read changes, in whichever context it changed.
 * A failed query calls `onError`, and the watch goes on at the next change. Answers with the way to stop.
 */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  // An async function, since that is how Dexie recognises that the query may await natively.
  const subscription = liveQuery(async () => await query()).subscribe(onValue, onError);
  return () => subscription.unsubscribe();
}
