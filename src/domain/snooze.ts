import type { Glance } from './glance.ts';
import type { SavedPaper } from './saved-paper.ts';

type Snoozed = Pick<SavedPaper, 'snoozedUntil' | 'wokeAt'>;

/** Whether an entry is off the list until a date. */
export function isAsleep({ snoozedUntil, wokeAt }: Snoozed): boolean {
  return snoozedUntil !== undefined && wokeAt === undefined;
}

/** Whether it came back by itself since somebody last looked at the saved papers. */
export function isBack({ wokeAt }: Snoozed, lookedAt: number): boolean {
  return wokeAt !== undefined && wokeAt > lookedAt;
}

/** The entry as if it had never been snoozed. */
export function awake<Entry extends Snoozed>({
  snoozedUntil: _,
  wokeAt: __,
  ...rest
}: Entry): Omit<Entry, keyof Snoozed> {
  return rest;
}

/** When the last look at the saved papers ended; 0 where there was none, or where a wrong clock measured it. */
export function lookedAtBy(glance: Glance | undefined, now: number): number {
  return glance && glance.endedAt <= now ? glance.endedAt : 0;
}
