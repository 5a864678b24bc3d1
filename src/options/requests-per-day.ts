import type { Settings } from '../domain/settings.ts';

const MINUTES_PER_DAY = 24 * 60;

/** How many requests the schedule comes to, in a browser that is open all day: one for each list that is followed. */
export function requestsPerDay({ refreshEveryMinutes, followedLists }: Settings): number {
  const perRefresh = followedLists === 'both' ? 2 : 1;
  return Math.round((perRefresh * MINUTES_PER_DAY) / refreshEveryMinutes);
}
