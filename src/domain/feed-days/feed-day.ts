import { DAY_MS } from '../durations.ts';

/** The oldest day of the service's archive. */
export const ARCHIVE_STARTS = '2023-05-04';

/**
 * The feed day at `now` (ms since 1970), as "2026-02-14". The service's day is New York's and rolls over at 21:30 there:
 * from then on it is already the next day's feed, in summer and in winter time.
 */
export function feedDayAt(now: number): string {
  const parts: Partial<Record<string, string>> = {};
  for (const { type, value } of newYorkClock().formatToParts(now)) parts[type] = value;
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  return Number(parts.hour) * 60 + Number(parts.minute) >= ROLLOVER_MINUTE ? dayAfter(day) : day;
}

export function dayBefore(day: string): string {
  return dayOf(startOf(day) - DAY_MS);
}

export function dayAfter(day: string): string {
  return dayOf(startOf(day) + DAY_MS);
}

/** A day that the calendar has and that is not older than the archive. Days ahead count: they are batches to come. */
export function isFeedDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && text >= ARCHIVE_STARTS && isCalendarDay(text);
}

/** Saturday's and Sunday's feeds, which are nearly always empty. */
export function isWeekend(day: string): boolean {
  const weekday = new Date(startOf(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

const ROLLOVER_MINUTE = 21 * 60 + 30;

/** Midnight UTC: a calendar day is reckoned without any time zone, so adding a day is always 24 hours. */
function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function isCalendarDay(text: string): boolean {
  const ms = startOf(text);
  // V8 reads "2026-02-30" as 2 March; only a real day comes back as it went in.
  return !Number.isNaN(ms) && dayOf(ms) === text;
}

let clock: Intl.DateTimeFormat | undefined;

/** Kept, because building one takes a hundred times longer than using it. */
function newYorkClock(): Intl.DateTimeFormat {
  clock ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return clock;
}
