import { DAY_MS } from './durations.ts';
import type { Observation } from './paper.ts';

/**
 * The observations of one paper that are worth keeping, oldest first: all of the last two days, then the last one of each day,
 * after 60 days the last one of each week; always the very first and the very last. Thinning twice changes nothing.
 */
export function thin(observations: readonly Observation[], now: number): readonly Observation[] {
  const inOrder = observations.toSorted((a, b) => a.at - b.at);
  return inOrder.filter((observation, index) => {
    const next = inOrder[index + 1];
    return index === 0 || !next || spanOf(observation.at, now) !== spanOf(next.at, now);
  });
}

const ALL_FOR_MS = 2 * DAY_MS;
const DAILY_FOR_MS = 60 * DAY_MS;

/**
 * Which day or week an observation stands for; of the recent ones each stands for itself. A span is only thinned once the whole
 * of it is old enough, so that what is kept of it today is also what is kept tomorrow.
 */
function spanOf(at: number, now: number): string {
  const week = Math.floor(at / (7 * DAY_MS));
  if ((week + 1) * 7 * DAY_MS <= now - DAILY_FOR_MS) return `week ${week}`;
  const day = Math.floor(at / DAY_MS);
  return (day + 1) * DAY_MS <= now - ALL_FOR_MS ? `day ${day}` : `moment ${at}`;
}
