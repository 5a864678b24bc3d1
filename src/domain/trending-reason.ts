import { DAY_MS, WEEK_MS } from './durations.ts';
import { gainSince, historyUntil } from './momentum.ts';
import type { Observation } from './paper.ts';

/** Why a paper may stand in the trending list, which the service orders by how fast the stars of its repository come. */
export interface TrendingReason {
  /** Gained in the last week, or since the first observation within it; votes where stars did not move. `since`: ms since 1970. */
  readonly gained?: { readonly of: 'stars' | 'votes'; readonly count: number; readonly since: number };
  /** It came back of late, after so many ms. */
  readonly awayMs?: number;
  /** It had its day in the daily papers long ago, "2025-03-14"; missing where `awayMs` says how long. */
  readonly featuredOn?: string;
}

/** That a paper came into the list at `backAt`, and was last known of at `leftAt`; ms since 1970. */
export interface Comeback {
  readonly leftAt: number;
  readonly backAt: number;
}

/** When a paper came back of late, by its places in the list; its day in the daily papers counts as one. Undefined where it never was away. */
export function comebackOf(
  observations: readonly Observation[],
  featuredOn: string | undefined,
  now: number,
): Comeback | undefined {
  const ranked = historyUntil(observations, now).filter(({ rank }) => rank !== undefined);
  const featuredAt = featuredOn === undefined ? [] : [Date.parse(featuredOn)];
  const sightings = [...featuredAt, ...ranked.map(({ at }) => at)].sort((a, b) => a - b);
  for (let at = sightings.length - 1; at > 0; at -= 1) {
    const [leftAt = 0, backAt = 0] = [sightings[at - 1], sightings[at]];
    if (now - backAt > OF_LATE_MS) return undefined;
    if (backAt - leftAt >= AWAY_LEAST_MS) return { leftAt, backAt };
  }
  return undefined;
}

/** What is known of why it trends; undefined for nothing. `comeback`: only one before which somebody looked, and did not see it. */
export function trendingReason(
  observations: readonly Observation[],
  { featuredOn, comeback, now }: { featuredOn?: string | undefined; comeback?: Comeback | undefined; now: number },
): TrendingReason | undefined {
  const gained = gainedOf(observations, now);
  const isLongAgo = featuredOn !== undefined && now - Date.parse(featuredOn) >= OF_LATE_MS;
  const reason: TrendingReason = {
    ...(gained && { gained }),
    ...(comeback && { awayMs: comeback.backAt - comeback.leftAt }),
    ...(isLongAgo && !comeback && { featuredOn }),
  };
  return Object.keys(reason).length === 0 ? undefined : reason;
}

function gainedOf(observations: readonly Observation[], now: number): TrendingReason['gained'] {
  const weekAgo = now - WEEK_MS;
  const gain = gainSince(observations, weekAgo, now);
  if (!gain) return undefined;
  // What held a week ago was first seen before.
  const since = Math.max(gain.since, weekAgo);
  if ((gain.stars ?? 0) > 0) return { of: 'stars', count: gain.stars ?? 0, since };
  return gain.votes > 0 ? { of: 'votes', count: gain.votes, since } : undefined;
}

/** Numbers move daily: a paper that stood in the list would have been seen within that. */
const AWAY_LEAST_MS = 21 * DAY_MS;
const OF_LATE_MS = 30 * DAY_MS;
