import { DAY_MS } from '../durations.ts';
import { ARCHIVE_STARTS } from './feed-day.ts';

/**
 * The ISO week of a day, as "2026-W07". The service refuses W53, so a day of a 53rd week (28 December 2026 to 3 January 2027)
 * is answered with W52, the newest week before it that can be asked for; its own seven days stay reachable as days.
 */
export function weekOf(day: string): string {
  const { year, week } = isoWeek(Date.parse(`${day}T00:00:00Z`));
  return `${year}-W${String(Math.min(week, 52)).padStart(2, '0')}`;
}

export function weekBefore(week: string): string {
  return weekOf(dayAt(monday(week) - DAY_MS));
}

/** From W52 on to W01, over a 53rd week where there is one. */
export function weekAfter(week: string): string {
  const next = weekOf(dayAt(monday(week) + 7 * DAY_MS));
  return next === week ? weekOf(dayAt(monday(week) + 14 * DAY_MS)) : next;
}

/** Written as the service wants it (W01 to W52), and not before the archive's first week. */
export function isFeedWeek(text: string): boolean {
  return /^\d{4}-W(0[1-9]|[1-4]\d|5[0-2])$/.test(text) && text >= weekOf(ARCHIVE_STARTS);
}

/** The Monday a week begins with, as "2026-02-09". */
export function firstDayOf(week: string): string {
  return dayAt(monday(week));
}

/** The ISO week belongs to the year of its Thursday. */
function isoWeek(ms: number): { year: number; week: number } {
  const thursday = new Date(ms + (4 - isoWeekday(ms)) * DAY_MS);
  const year = thursday.getUTCFullYear();
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1 };
}

/** 4 January is always in the first week. */
function monday(week: string): number {
  const fourth = Date.UTC(Number(week.slice(0, 4)), 0, 4);
  return fourth + (1 - isoWeekday(fourth) + 7 * (Number(week.slice(6)) - 1)) * DAY_MS;
}

/** Monday is 1, Sunday 7. */
function isoWeekday(ms: number): number {
  return new Date(ms).getUTCDay() || 7;
}

function dayAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
