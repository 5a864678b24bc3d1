import { DAY_MS } from './durations.ts';
import type { SavedPaper } from './saved-paper.ts';
import { happenedAt, isToAwait } from './stored-time.ts';
import type { Visit } from './visit.ts';

/** Nothing is snoozed for longer than five years and the morning after: whoever means a later year has mistyped it. */
export const SNOOZE_MAX_MS = (5 * 366 + 1) * DAY_MS;

type Snoozed = Pick<SavedPaper, 'snoozedUntil' | 'wokeAt'>;

/** Whether an entry is off the list until a date. */
export function isAsleep({ snoozedUntil, wokeAt }: Snoozed): boolean {
  return snoozedUntil !== undefined && wokeAt === undefined;
}

/**
 * Whether an entry is to be off the list at `now`: its date is to come, and is one that somebody can choose. One that is not was chosen by
 * a clock far ahead, or is read by one far behind.
 */
export function isToSleep({ snoozedUntil }: Snoozed, now: number): boolean {
  return isToAwait(snoozedUntil, now, SNOOZE_MAX_MS);
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
export function lookedAtBy(glance: Visit | undefined, now: number): number {
  return happenedAt(glance?.endedAt, now) ?? 0;
}
