import type { PartialDate } from '../bibliography/record.ts';

/** A day in one number, in the order of days: year, month and day, of which the last ones may be unknown. 0 is no day. */
export function dayNumberOf({ year, month = 0, day = 0 }: PartialDate): number {
  if (!(year > 0 && year <= YEAR_MAX)) return 0;
  return year * 512 + month * 32 + day;
}

/** The same of "2024-05-16". */
export function dayNumber(day: string): number {
  return dayNumberOf({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) });
}

/** The month of a day, in the order of months: `monthNumber` of its year and month. */
export function monthOfDay(day: number): number {
  return day >>> 5;
}

/** A month in one number; 0 for a year's months stands before them, `LAST_MONTH` behind. */
export function monthNumber(year: number, month: number): number {
  return year * 16 + month;
}

/** Behind December. */
export const LAST_MONTH = 15;

/** "2024-05"; "2024" where the month is unknown, and nothing where the year is. */
export function monthText(month: number): string {
  const year = month >>> 4;
  if (year === 0) return '';
  const text = String(year).padStart(4, '0');
  return (month & 15) === 0 ? text : `${text}-${String(month & 15).padStart(2, '0')}`;
}

const YEAR_MAX = 9_999;
