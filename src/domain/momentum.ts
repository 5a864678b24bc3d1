import { DAY_MS, HOUR_MS } from './durations.ts';
import type { Observation } from './paper.ts';

/** What a paper gained; `since` is the moment of the observation it is compared with, ms since 1970. */
export interface Gain {
  readonly votes: number;
  readonly stars?: number;
  readonly since: number;
}

/**
 * What was gained since a moment (a glance): the newest observation beside the one that held at that moment, else beside the
 * first one after it. Undefined when there are no two to compare: no later row means "nothing changed" or "nobody looked".
 */
export function gainSince(observations: readonly Observation[], since: number, now: number): Gain | undefined {
  const history = historyUntil(observations, now);
  const last = history.at(-1);
  const base = history.findLast(({ at }) => at <= since) ?? history[0];
  if (!last || !base || base === last) return undefined;
  const stars = base.stars === undefined || last.stars === undefined ? undefined : last.stars - base.stars;
  return { votes: last.votes - base.votes, ...(stars !== undefined && { stars }), since: base.at };
}

/**
 * Votes a day at present: over the last two days, or as much of them as was observed. Undefined with less than two hours of
 * history (one vote in a minute is no 1,440 a day) and when nothing was recorded in those two days.
 */
export function votesPerDay(observations: readonly Observation[], now: number): number | undefined {
  const gain = gainSince(observations, now - WINDOW_MS, now);
  const last = historyUntil(observations, now).at(-1);
  if (!gain || !last || last.at <= now - WINDOW_MS) return undefined;
  // An observation holds until the next one: an older base still held when the window began.
  const spanMs = now - Math.max(gain.since, now - WINDOW_MS);
  return spanMs < SHORTEST_SPAN_MS ? undefined : (gain.votes * DAY_MS) / spanMs;
}

/** Oldest first, without what a wrong clock dated in the future. */
export function historyUntil(observations: readonly Observation[], now: number): readonly Observation[] {
  return observations.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
}

const WINDOW_MS = 2 * DAY_MS;
const SHORTEST_SPAN_MS = 2 * HOUR_MS;
