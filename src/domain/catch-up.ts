import { DAY_MS } from './durations.ts';
import type { Feed } from './feed.ts';
import { dayAfter, feedDayAt } from './feed-days/feed-day.ts';
import { isObject } from './is-object.ts';
import { happenedAt } from './stored-time.ts';

/** From the end of one glance to the beginning of the next, ms since 1970; `closedAt`: caught up with, or let go. */
export interface Absence {
  readonly from: number;
  readonly until: number;
  readonly closedAt?: number;
}

/** How many of the best to show; a minute for each. 0 is all of them. */
export const CATCH_UP_CHOICES = [5, 10, 20, 0] as const;
export const CATCH_UP_FIRST = 10;

/** As many requests as an absence may cost, failed ones among them. */
export const CATCH_UP_REQUESTS_MAX = 60;

/**
 * The absence to catch up with once a glance began at `until`, the one before having ended at `from`: two days at least. One
 * that is still open is made longer; one that is kept already stays as it is.
 */
export function absenceAfter(
  known: Absence | undefined,
  { from, until }: { readonly from: number | undefined; readonly until: number },
): Absence | undefined {
  if (known && isAbsenceAhead(known, until)) return absenceAfter(undefined, { from, until });
  if (from === undefined || until - from < AWAY_MS) return known;
  if (known && known.from <= from && from < known.until) return known;
  const isOpen = known && known.closedAt === undefined && until - known.from <= DAYS_MAX * DAY_MS;
  return { from: isOpen ? Math.min(known.from, from) : from, until };
}

/** Whether it ended in days to come: then a clock was wrong, and nobody was away. */
export function isAbsenceAhead({ until }: Absence, now: number): boolean {
  return until > now + DAY_MS;
}

/** The feed days of an absence, the last first and 30 at most; without the day it ended in, which every refresh brings. */
export function missedDays({ from, until }: Absence): readonly string[] {
  const days: string[] = [];
  const end = feedDayAt(until);
  for (let day = feedDayAt(Math.max(from, until - DAYS_MAX * DAY_MS)); day < end; day = dayAfter(day))
    days.unshift(day);
  return days.slice(0, DAYS_MAX);
}

/** Whether it began before the first of these days. */
export function isCut({ from, until }: Absence): boolean {
  return until - from > DAYS_MAX * DAY_MS;
}

/** Whether a day's list is not known to its end. */
export function isDayMissing(day: string, feed: Feed | undefined, now: number): boolean {
  const fetchedAt = happenedAt(feed?.fetchedAt, now);
  return !fetchedAt || feedDayAt(fetchedAt) <= day;
}

/** An absence of whatever was stored; undefined when it is none. */
export function parseAbsence(stored: unknown): Absence | undefined {
  if (!isObject(stored)) return undefined;
  const { from, until, closedAt } = stored;
  if (!isTime(from) || !isTime(until) || from >= until) return undefined;
  return { from, until, ...(isTime(closedAt) && { closedAt }) };
}

const AWAY_MS = 2 * DAY_MS;
const DAYS_MAX = 30;

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
