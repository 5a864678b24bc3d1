import type { Settings } from './settings.ts';

/**
 * Whether the person wants no notification now, by the clock on their wall: on a quiet weekday, or between two times of the
 * day, which may have the night between them. Only the wall counts, so that a day of 23 or 25 hours is like any other.
 */
export function isQuiet(
  {
    quietFromMinutes: from,
    quietUntilMinutes: until,
    quietWeekdays,
  }: Pick<Settings, 'quietFromMinutes' | 'quietUntilMinutes' | 'quietWeekdays'>,
  now: number,
): boolean {
  const wall = new Date(now);
  if (quietWeekdays.includes(wall.getDay())) return true;
  const minutes = wall.getHours() * 60 + wall.getMinutes();
  return from <= until ? from <= minutes && minutes < until : minutes >= from || minutes < until;
}
