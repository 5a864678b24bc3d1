import { DAY_MS } from './durations.ts';
import { historyUntil } from './momentum.ts';
import type { Observation } from './paper.ts';

/**
 * Votes over the last `days` as `points` heights from 0 (fewest) to 1 (most), evenly spaced in time up to `now`; all 0 when they did
 * not move. Time before the first observation is left out, not made up. Undefined with fewer than two observations in reach.
 */
export function sparkline(
  observations: readonly Observation[],
  now: number,
  { points, days }: { points: number; days: number },
): readonly number[] | undefined {
  const history = historyUntil(observations, now);
  const [first, last] = [history[0], history.at(-1)];
  const windowStart = now - days * DAY_MS;
  if (!first || !last || first === last || last.at <= windowStart || points < 2) return undefined;
  const start = Math.max(windowStart, first.at);
  const votes: number[] = [];
  let held = first;
  let next = 0;
  for (let point = 0; point < points; point += 1) {
    const at = point === points - 1 ? now : start + ((now - start) * point) / (points - 1);
    for (let newer = history[next]; newer && newer.at <= at; newer = history[next]) {
      held = newer;
      next += 1;
    }
    votes.push(held.votes);
  }
  const fewest = Math.min(...votes);
  const span = Math.max(...votes) - fewest;
  return votes.map((count) => (span === 0 ? 0 : (count - fewest) / span));
}
