import { dateIn } from '../domain/bibliography/dates.ts';

/**
 * The moment that a text tells, ms since 1970: ISO 8601 (UTC where no zone is told), "2026-02-14 10:31", seconds or milliseconds since 1970, or
 * a whole date, which is its first moment. Undefined for anything else.
 */
export function timeIn(text: string): number | undefined {
  const trimmed = text.trim();
  if (/^\d{10}(?:\.\d+)?$/.test(trimmed)) return Math.round(Number(trimmed) * 1_000);
  if (/^\d{13}$/.test(trimmed)) return Number(trimmed);
  const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(Z|UTC|[+-]\d\d:?\d\d)?$/.exec(trimmed);
  if (iso) {
    const [, day, time, zone = 'Z'] = iso;
    const at = Date.parse(`${day}T${time}${zone === 'UTC' ? 'Z' : zone}`);
    return Number.isNaN(at) ? undefined : at;
  }
  const date = dateIn(trimmed);
  if (date?.month === undefined || date.day === undefined) return undefined;
  return Date.UTC(date.year, date.month - 1, date.day);
}
