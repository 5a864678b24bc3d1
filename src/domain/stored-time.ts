/**
 * Stored times, ms since 1970, beside what the clock says now. One that lies ahead was written by a clock that was wrong, or is read by
 * one: it is no time at all then, rather than a later one.
 */

/** When something happened; undefined where that is yet to come. */
export function happenedAt(at: number | undefined, now: number): number | undefined {
  return at !== undefined && at <= now ? at : undefined;
}

/** Whether to wait until then: it lies ahead, though no further than anybody ever puts it. */
export function isToAwait(until: number | undefined, now: number, longestMs: number): until is number {
  return until !== undefined && until > now && until <= now + longestMs;
}

/** For ordering by time, the latest first: what is yet to come stands last, as what has no time at all. */
export function latestFirst(a: number, b: number, now: number): number {
  return Number(a > now) - Number(b > now) || b - a;
}
