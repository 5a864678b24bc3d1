import { DAY_MS, WEEK_MS } from '../durations.ts';
import { ARCHIVE_STARTS, feedDayAt } from '../feed-days/feed-day.ts';
import { monthAfter, monthBefore, monthOf } from '../feed-days/feed-month.ts';

/** A month of the archive that was read to its end: when, and how many papers it has. */
export interface ArchiveMonth {
  readonly month: string;
  /** ms since 1970. */
  readonly readAt: number;
  readonly papers: number;
}

/** The months of the archive at `now`, the newest first. */
export function archiveMonths(now: number): string[] {
  const months: string[] = [];
  const first = monthOf(ARCHIVE_STARTS);
  for (let month = monthOf(feedDayAt(now)); month >= first && months.length < MONTHS_MAX; month = monthBefore(month))
    months.push(month);
  return months;
}

/** The month to read next; undefined while none is due. What was never read comes first, then what is to be read again: the newest first in each. */
export function nextArchiveMonth(read: readonly ArchiveMonth[], now: number): string | undefined {
  const known = new Map(read.map((one) => [one.month, one]));
  const months = archiveMonths(now);
  return (
    months.find((month) => !known.has(month)) ??
    months.find((month) => {
      const readAt = known.get(month)?.readAt;
      return readAt !== undefined && now >= readAgainAt(month, readAt);
    })
  );
}

/**
 * When a month that was read at `readAt` is read again. As long as it runs, once a week; once it is over; two weeks later, when its votes have
 * settled; from then on once or twice a year, each month at its own distance, for what is withdrawn and where its code is found.
 */
function readAgainAt(month: string, readAt: number): number {
  const overAt = Date.parse(`${monthAfter(month)}-01T00:00:00Z`) + DAY_MS;
  const settledAt = overAt + 2 * WEEK_MS;
  if (readAt < overAt) return Math.min(readAt + WEEK_MS, overAt);
  if (readAt < settledAt) return settledAt;
  return readAt + RARELY_MS * (1 + Number(month.slice(5)) / 12);
}

/** A clock that is centuries ahead makes no list without end. */
const MONTHS_MAX = 600;
const RARELY_MS = 180 * DAY_MS;
