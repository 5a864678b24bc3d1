import { feedDayAt } from './feed-day.ts';

/**
 * Whether a browsed feed day ("2026-02-14") should be fetched again. A day fills up until it is over, so an answer from
 * before is good for half an hour; afterwards only votes move, and a day-old answer will do.
 */
export function isDayStale(day: string, fetchedAt: number | undefined, now: number): boolean {
  if (!fetchedAt || fetchedAt > now) return true;
  const wasOver = feedDayAt(fetchedAt) > day;
  return now - fetchedAt > (wasOver ? OVER_MS : FILLING_MS);
}

const FILLING_MS = 30 * 60_000;
const OVER_MS = 24 * 60 * 60_000;
