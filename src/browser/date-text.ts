import { DAY_MS } from '../domain/durations.ts';
import type { Period } from '../domain/feed-days/period.ts';
import { formatOf } from './i18n.ts';

/** A period as a heading: "Sat, Feb 14", "Feb 9 – 15", "February 2026"; days and weeks with the year when it is not this one. */
export function periodLabel({ span, key }: Period, { from, to }: { from: string; to: string }, now: number): string {
  if (span === 'day') return dayLabel(key, now);
  if (span === 'month') return monthWords(from.slice(0, 7));
  const isThisYear = isInYearOf(now, from) && isInYearOf(now, to);
  const week = (language: string) =>
    new Intl.DateTimeFormat(language, {
      month: 'short',
      day: 'numeric',
      ...(!isThisYear && { year: 'numeric' }),
      timeZone: 'UTC',
    });
  return formatOf(isThisYear ? 'week' : 'week-year', week).formatRange(Date.parse(from), Date.parse(to));
}

/** "2026-02" as "February 2026". */
export function monthWords(month: string): string {
  const words = (language: string) =>
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return formatOf('month', words).format(Date.parse(`${month}-01`));
}

/** "Feb 14, 2026": arXiv's dates are UTC days. */
export function dateWords(at: number): string {
  return formatOf(
    'date',
    (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
  ).format(at);
}

/** "Feb 14" or "Feb 14, 2027": a day where the person is. */
export function dayWords(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return formatOf(
    isThisYear ? 'own-day' : 'own-day-year',
    (language) =>
      new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', ...(!isThisYear && { year: 'numeric' }) }),
  ).format(at);
}

/** "14:05" as the person's language writes it; with the date when it is not today. */
export function timeWords(at: number, now: number = Date.now()): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  if (!isToday) return dateTimeWords(at);
  return formatOf('time', (language) => new Intl.DateTimeFormat(language, { timeStyle: 'short' })).format(at);
}

/** "Feb 14, 2026, 14:05". */
export function dateTimeWords(at: number): string {
  return formatOf(
    'date-time',
    (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
  ).format(at);
}

/** A feed day as a heading: "Sat, Feb 14", with the year when it is not this one. */
function dayLabel(day: string, now: number): string {
  const isThisYear = isInYearOf(now, day);
  return formatOf(
    isThisYear ? 'day' : 'day-year',
    (language) =>
      new Intl.DateTimeFormat(language, {
        weekday: 'short',
        month: 'short',
        day: 'numeric',
        ...(!isThisYear && { year: 'numeric' }),
        timeZone: 'UTC',
      }),
  ).format(Date.parse(day));
}

function isInYearOf(now: number, day: string): boolean {
  return day.startsWith(String(new Date(now).getUTCFullYear()));
}

/** "yesterday 18:10", "18:10" or "Feb 14, 2026, 18:10": since when something was measured. */
export function sinceWords(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  if (days !== 1) return timeWords(at, now);
  const yesterday = formatOf('relative-day', (language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  return `${yesterday.format(-1, 'day')} ${timeWords(at, at)}`;
}

/** "5 months", "21 days". */
export function lengthWords(count: number, unit: 'day' | 'week' | 'month' | 'year'): string {
  const words = (language: string) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return formatOf(`length-${unit}`, words).format(count);
}

/** "22:00" or "10:00 PM": a time of any day, by its minutes. */
export function dayTimeWords(minutes: number): string {
  return timeWords(SOME_MIDNIGHT + minutes * 60_000, SOME_MIDNIGHT);
}

/** "Monday"; 0 is Sunday. */
export function weekdayWords(day: number): string {
  const weekday = (language: string) => new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return formatOf('weekday', weekday).format(SOME_SUNDAY + day * DAY_MS);
}

/** "M": as narrow as a calendar's column; 0 is Sunday. */
export function weekdayInitial(day: number): string {
  const weekday = (language: string) => new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' });
  return formatOf('weekday-narrow', weekday).format(SOME_SUNDAY + day * DAY_MS);
}

/** "14", in the figures of the person's language. */
export function dayOfMonth(day: string): string {
  return formatOf('figures', (language) => new Intl.NumberFormat(language)).format(Number(day.slice(8)));
}

/** "Saturday, February 14, 2026": a feed day for who hears it. */
export function dayInFull(day: string): string {
  const full = (language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
  return formatOf('day-full', full).format(Date.parse(day));
}

/** The days of the week, 0 is Sunday, from the one it begins with where the person lives. */
export function weekdaysInOrder(): readonly number[] {
  const { firstDay } = weekOf(formatOf('locale', (language) => new Intl.Locale(language)));
  return [0, 1, 2, 3, 4, 5, 6].map((place) => (firstDay + place) % 7);
}

/** Firefox has no `weekInfo` yet (153); 1 is Monday, 7 Sunday. */
function weekOf(locale: Intl.Locale & { getWeekInfo?: () => Week; weekInfo?: Week }): Week {
  return locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 };
}

interface Week {
  readonly firstDay: number;
}

/** Local; its day has 24 hours everywhere. */
const SOME_MIDNIGHT = new Date(2026, 1, 15).getTime();

const SOME_SUNDAY = Date.UTC(2026, 1, 15);

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
