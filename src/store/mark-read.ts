import { changeMark } from './change-mark.ts';
import type { Store } from './open-store.ts';

/** Marks a paper as read (its page was opened); the first time is kept. */
export async function markRead(store: Store, id: string, now: number): Promise<void> {
  await changeMark(store, id, now, (mark) => (mark.readAt === undefined ? { ...mark, readAt: now } : mark));
}
