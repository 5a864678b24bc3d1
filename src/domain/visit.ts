import { sinceOfVisit, type VisitSpan, visitGoesOn } from './visit-since.ts';

/** A look, and what is known of those before it. */
export interface Visit extends VisitSpan {
  /** When the glance before this one ended: what was gained is counted from there. Missing at the very first. */
  readonly lastEndedAt?: number;
  /** When an earlier one ended that lies ahead of this one. One of two clocks was wrong; once it is past, it was the other. */
  readonly aheadEndedAt?: number;
}

/**
 * The glance that begins at `now`. Within ten minutes of the last one it goes on, and the labels with it.
 * A last one that ended in the future was measured by a wrong clock: then a new one begins, after the latest that is past.
 */
export function startVisit(previous: Visit | undefined, now: number): Visit {
  if (previous && visitGoesOn(previous, now)) return touchVisit(previous, now);
  const ends = [previous?.endedAt, previous?.lastEndedAt, previous?.aheadEndedAt].filter((at) => at !== undefined);
  const past = ends.filter((at) => at <= now);
  const ahead = ends.filter((at) => at > now);
  return {
    since: now,
    endedAt: now,
    ...(past.length > 0 && { lastEndedAt: Math.max(...past) }),
    ...(ahead.length > 0 && { aheadEndedAt: Math.min(...ahead) }),
  };
}

/** Still visible, or just gone. */
export function touchVisit(glance: Visit, now: number): Visit {
  return { ...glance, since: sinceOfVisit(glance, now), endedAt: now };
}
