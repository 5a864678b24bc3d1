const DAY_MS = 86_400_000;
/** The feed's day begins at 21:30 of the evening before, in New York. */
const EARLY_MS = 2.5 * 3_600_000;

const newYork = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The feed day that is running at `now`, "2026-02-14". Written apart from `src/domain`, so that one can catch the other. */
export function feedDayAt(now: number): string {
  const part: Record<string, number> = {};
  for (const { type, value } of newYork.formatToParts(now)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return isoDay(Date.UTC(year, month - 1, day, hour, minute, second) + EARLY_MS);
}

/** The moment a feed day begins, ms since 1970. */
export function startOfFeedDay(day: string): number {
  const wallClock = Date.parse(`${day}T00:00:00Z`) - EARLY_MS;
  const summer = wallClock + 4 * 3_600_000;
  return feedDayAt(summer) === day ? summer : wallClock + 5 * 3_600_000;
}

export function addDays(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** "2026-02-14" → "2026-W07" (ISO 8601). */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = (date.getUTCDay() + 6) % 7;
  const thursday = date.getTime() + (3 - weekday) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** A day and nothing else: "2026-02-30" is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && isoDay(at) === text;
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
