import { DAY_MS } from '../durations.ts';
import { ARCHIVE_STARTS, dayAfter, dayBefore } from './feed-day.ts';
import { monthAfter, monthBefore, monthOf } from './feed-month.ts';

/** The days of a month in weeks that begin with `firstWeekday` (0 is Sunday); undefined where a week has days of other months. */
export function weeksOf(month: string, firstWeekday: number): readonly (readonly (string | undefined)[])[] {
  const days: (string | undefined)[] = Array.from({ length: placeInWeek(`${month}-01`, firstWeekday) });
  for (let day = `${month}-01`; monthOf(day) === month; day = dayAfter(day)) days.push(day);
  while (days.length % WEEK > 0) days.push(undefined);
  return Array.from({ length: days.length / WEEK }, (_, week) => days.slice(week * WEEK, (week + 1) * WEEK));
}

/** How the keyboard's day is reached: as the pattern of a date grid has it. */
export interface DayMove {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** The day that a key leads to, within the archive and `today`; undefined for a key that moves nothing. */
export function dayByKey(
  day: string,
  { key, shiftKey }: DayMove,
  { today, firstWeekday, isRtl }: { readonly today: string; readonly firstWeekday: number; readonly isRtl: boolean },
): string | undefined {
  const place = placeInWeek(day, firstWeekday);
  const forward = isRtl ? -1 : 1;
  const months = shiftKey ? MONTHS_A_YEAR : 1;
  switch (key) {
    case 'ArrowRight':
      return within(plusDays(day, forward), today);
    case 'ArrowLeft':
      return within(plusDays(day, -forward), today);
    case 'ArrowDown':
      return within(plusDays(day, WEEK), today);
    case 'ArrowUp':
      return within(plusDays(day, -WEEK), today);
    case 'Home':
      return within(plusDays(day, -place), today);
    case 'End':
      return within(plusDays(day, WEEK - 1 - place), today);
    case 'PageDown':
      return dayMonthsOn(day, months, today);
    case 'PageUp':
      return dayMonthsOn(day, -months, today);
    default:
      return undefined;
  }
}

/** The same day so many months later or earlier, or the month's last one, within the archive and `today`. */
export function dayMonthsOn(day: string, months: number, today: string): string {
  let month = monthOf(day);
  for (let left = Math.abs(months); left > 0; left -= 1) month = months > 0 ? monthAfter(month) : monthBefore(month);
  const last = dayBefore(`${monthAfter(month)}-01`);
  const same = `${month}-${day.slice(8)}`;
  return within(same > last ? last : same, today);
}

function within(day: string, today: string): string {
  if (day < ARCHIVE_STARTS) return ARCHIVE_STARTS;
  return day > today ? today : day;
}

const WEEK = 7;
const MONTHS_A_YEAR = 12;

function placeInWeek(day: string, firstWeekday: number): number {
  return (new Date(Date.parse(day)).getUTCDay() - firstWeekday + WEEK) % WEEK;
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
