import type { Visit } from './visit.ts';

/** "Mark all as seen": nothing that was seen up to now is New any more. */
export function markAllSeen(glance: Visit | undefined, now: number): Visit {
  return { ...glance, since: now + 1, endedAt: now };
}
