import { Dexie, type Transaction } from 'dexie';
import { cacheOf, libraryOf, type Store } from './databases.ts';

/**
 * Calls `onChange` once for each command of this store that changed what is shown elsewhere (on the toolbar, in the popup's next first
 * frame), as soon as it is committed. What other contexts write they tell themselves. Answers with the way to stop.
 */
export function followChanges(store: Store, onChange: () => void): () => void {
  const databases = [libraryOf(store), cacheOf(store)];
  for (const database of databases) followersOf(database).add(onChange);
  return () => {
    for (const database of databases) followersOf(database).delete(onChange);
  };
}

/** Said by a command inside its transaction, however often: who follows hears of it once, and of one that is rolled back never. */
export function announceChange(database: Dexie): void {
  const transaction = outermost(Dexie.currentTransaction);
  if (announced.has(transaction)) return;
  announced.add(transaction);
  transaction.on('complete', () => {
    for (const tell of followersOf(database)) tell();
  });
}

const followers = new WeakMap<Dexie, Set<() => void>>();
const announced = new WeakSet<Transaction>();

function followersOf(database: Dexie): Set<() => void> {
  const known = followers.get(database) ?? new Set();
  followers.set(database, known);
  return known;
}

function outermost(transaction: Transaction): Transaction {
  return transaction.parent ? outermost(transaction.parent) : transaction;
}
