import type { PublicationDate } from './publication-date.ts';

/**
 * A date as files write it: "2017", "2017-06-12", "2017/06/12/", "2017-06/2017-07", or a year with month ("6", "jun", "June") and
 * day told apart. As far as it makes sense: a month 13 leaves the year.
 */
export function dateFrom(date: string | undefined, month?: string, day?: string): PublicationDate | undefined {
  const parts = /^\D{0,20}?(\d{4})(?!\d)(?:[-/](\d{1,2})(?!\d)(?:[-/](\d{1,2})(?!\d))?)?/.exec(
    (date ?? '').slice(0, 40),
  );
  const year = Number(parts?.[1]);
  if (!parts || year < 1000) return undefined;
  return dateOfParts(year, Number(parts[2] ?? monthNumber(month)), Number(parts[3] ?? day));
}

/** The same of numbers; what is out of range is left out. */
export function dateOfParts(year: number, month: number, day: number): PublicationDate | undefined {
  if (!(Number.isInteger(year) && year >= 1000 && year <= 9999)) return undefined;
  if (!(Number.isInteger(month) && month >= 1 && month <= 12)) return { year };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Number.isInteger(day) && day >= 1 && day <= days ? { year, month, day } : { year, month };
}

function monthNumber(month = ''): number {
  const name = month.trim().slice(0, 3).toLowerCase();
  const index = MONTHS.indexOf(name);
  return index === -1 ? Number(month || Number.NaN) : index + 1;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
