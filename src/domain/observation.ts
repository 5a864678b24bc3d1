import type { Numbers, Observation } from './paper.ts';

/**
 * The observation to record, or undefined when no number changed since the last one. A number that is missing was not asked
 * for (a paper outside of the trending list has no rank): that is no change.
 */
export function observe(
  last: Observation | undefined,
  now: number,
  paperId: string,
  numbers: Numbers,
): Observation | undefined {
  if (last && !NAMES.some((name) => numbers[name] !== undefined && numbers[name] !== last[name])) return undefined;
  const { votes, stars, comments, rank } = numbers;
  return {
    paperId,
    at: now,
    votes,
    ...(stars !== undefined && { stars }),
    ...(comments !== undefined && { comments }),
    ...(rank !== undefined && { rank }),
  };
}

const NAMES = ['votes', 'stars', 'comments', 'rank'] as const;
