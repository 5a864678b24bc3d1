import { DAY_MS, MINUTE_MS } from '../durations.ts';
import type { BrowsedFeed } from '../feed.ts';
import { ARCHIVE_STARTS, dayAfter, dayBefore, feedDayAt, isWeekend } from './feed-day.ts';
import { monthAfter, monthBefore, monthOf } from './feed-month.ts';
import { firstDayOf, weekAfter, weekBefore, weekOf } from './feed-week.ts';
import type { Span } from './span.ts';

/** A feed day ("2026-02-14"), week ("2026-W07") or month ("2026-02") of daily papers. */
export interface Period {
  readonly span: Span;
  readonly key: string;
}

/** The day, week or month that a feed day lies in. */
export function periodAround(span: Span, day: string): Period {
  return { span, key: span === 'day' ? day : span === 'week' ? weekOf(day) : monthOf(day) };
}

function periodBefore({ span, key }: Period): Period {
  return { span, key: { day: dayBefore, week: weekBefore, month: monthBefore }[span](key) };
}

/** The period before, over weekends, which are nearly always empty; not over those days that are known to have papers. */
export function busyPeriodBefore(period: Period, busy?: ReadonlySet<string>): Period {
  const before = periodBefore(period);
  return isEmptyWeekend(before, busy) ? busyPeriodBefore(before, busy) : before;
}

/** The same in the other way. */
export function busyPeriodAfter(period: Period, busy?: ReadonlySet<string>): Period {
  const after = periodAfter(period);
  return isEmptyWeekend(after, busy) ? busyPeriodAfter(after, busy) : after;
}

function isEmptyWeekend({ span, key }: Period, busy: ReadonlySet<string> | undefined): boolean {
  return span === 'day' && isWeekend(key) && !busy?.has(key);
}

/** The day, week or month in a period, when somebody looks closer or from farther away: its last working day, but not after `today`. */
export function periodWithin(span: Span, period: Period, today: string): Period {
  const { to } = daysOf(period);
  const last = periodAround('day', to > today ? today : to);
  return periodAround(span, isWeekend(last.key) && last.key !== today ? busyPeriodBefore(last).key : last.key);
}

function periodAfter({ span, key }: Period): Period {
  return { span, key: { day: dayAfter, week: weekAfter, month: monthAfter }[span](key) };
}

/** Its first and last feed day. */
export function daysOf({ span, key }: Period): { readonly from: string; readonly to: string } {
  if (span === 'day') return { from: key, to: key };
  if (span === 'week') return { from: firstDayOf(key), to: dayAt(Date.parse(firstDayOf(key)) + 6 * DAY_MS) };
  return { from: `${key}-01`, to: dayBefore(`${monthAfter(key)}-01`) };
}

/** The days of a month, and of the week before and after it. */
export function daysAround(month: string): readonly string[] {
  const { from, to } = daysOf({ span: 'month', key: month });
  const first = Date.parse(from) - 7 * DAY_MS;
  const count = (Date.parse(to) - first) / DAY_MS + 8;
  return Array.from({ length: count }, (_, day) => dayAt(first + day * DAY_MS));
}

/** Whether the archive has an earlier one, and whether a later one has begun: in a 53rd week, none has. */
export function stepsFrom(period: Period, today: string): { readonly back: boolean; readonly forward: boolean } {
  return { back: daysOf(period).from > ARCHIVE_STARTS, forward: !isPeriodAhead(periodAfter(period), today) };
}

/** Whether none of its days has begun. */
export function isPeriodAhead(period: Period, today: string): boolean {
  return daysOf(period).from > today;
}

export function periodFeed({ span, key }: Period): BrowsedFeed {
  return `${span}:${key}`;
}

/**
 * Whether it should be fetched again. It fills up until it is over, so an answer from before is good for half an hour;
 * afterwards only votes move, and a day-old answer will do. Nothing to ask for while it lies ahead.
 */
export function isPeriodStale(period: Period, fetchedAt: number | undefined, now: number): boolean {
  if (isPeriodAhead(period, feedDayAt(now))) return false;
  if (!fetchedAt || fetchedAt > now) return true;
  const wasOver = feedDayAt(fetchedAt) > daysOf(period).to;
  return now - fetchedAt > (wasOver ? DAY_MS : FILLING_MS);
}

const FILLING_MS = 30 * MINUTE_MS;

function dayAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
