import { MINUTE_MS } from './durations.ts';

/** One look at Trending or Daily. What was first seen from `since` on is labelled New; `endedAt` is when it was last visible. */
export interface VisitSpan {
  readonly since: number;
  readonly endedAt: number;
}

/** Since when papers are New to the glance of `now`: all of a glance that the first frame needs. */
export function labelsSinceAt(previous: VisitSpan | undefined, now: number): number {
  return previous && visitGoesOn(previous, now) ? sinceOfVisit(previous, now) : now;
}

/** Whether a glance at `now` is still the last one: within ten minutes of its end. */
export function visitGoesOn({ endedAt }: VisitSpan, now: number): boolean {
  return Math.abs(now - endedAt) <= PAUSE_MS;
}

/** One ahead is "Mark all as seen" within this very millisecond; further ahead, the clock was put back. */
export function sinceOfVisit({ since }: VisitSpan, now: number): number {
  return since > now + 1 ? now : since;
}

const PAUSE_MS = 10 * MINUTE_MS;
