import { ARCHIVE_STARTS } from './feed-day.ts';

/** The month of a day, as "2026-02". */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function monthBefore(month: string): string {
  return monthsOn(month, -1);
}

export function monthAfter(month: string): string {
  return monthsOn(month, 1);
}

/** Written as the service wants it, and not before the archive's first month. */
export function isFeedMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= monthOf(ARCHIVE_STARTS);
}

function monthsOn(month: string, step: number): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + step, 1)).toISOString().slice(0, 7);
}
