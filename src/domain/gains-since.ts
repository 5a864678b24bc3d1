import { DAY_MS } from './durations.ts';
import { happenedAt } from './stored-time.ts';
import { startVisit, type Visit } from './visit.ts';

/** From when on gains are counted in a glance: the end of the last one, or a day ago when there was none. */
export function gainsSince(glance: Visit | undefined, now: number): number {
  const { lastEndedAt } = startVisit(glance, now);
  return happenedAt(lastEndedAt, now) ?? now - DAY_MS;
}
