import type { Store } from '../databases.ts';
import type { Undo } from '../saved/write-saved.ts';
import { changeHistory } from './change-history.ts';

/** Marks a paper as read (its page was opened); the first time is kept. */
export async function markRead(store: Store, id: string, now: number): Promise<Undo> {
  return changeHistory(store, [id], now, (history) =>
    history.readAt === undefined ? { ...history, readAt: now } : history,
  );
}
