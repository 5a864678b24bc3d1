/** Rows that a task of ten milliseconds can take. */
const ROWS_AT_ONCE = 200;

/**
 * Very many items, some hundred at a time, in their order: between two requests to the database the page answers. A
 * generator, since a helper that awaits for its caller ended transactions early (PrematureCommitError, dexie 4.4.7).
 */
export function* slicesOf<Item>(items: readonly Item[]): Generator<Item[], void, void> {
  for (let from = 0; from < items.length; from += ROWS_AT_ONCE) yield items.slice(from, from + ROWS_AT_ONCE);
}
