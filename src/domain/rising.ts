import { DAY_MS, WEEK_MS } from './durations.ts';
import { historyUntil } from './momentum.ts';
import type { Observation } from './paper.ts';

/**
 * How fast a paper rises, for ordering only; higher is faster, undefined when nothing is known:
 *
 *     (votes gained / (days they took + ¼)) / √(votes before + 10) / √(1 + age in weeks) + climb
 *
 * - The gain is counted from what held a day ago; with less history from the first observation; with a single one from the
 *   paper's publication within the last month, when it had no votes: a fact too, though a coarse one.
 * - The quarter of a day keeps one vote in ten minutes from looking like 144 a day, so uneven histories can be compared.
 * - Dividing by the root of what it had: +12 on 20 votes is a rise, +12 on 500 is noise (a count's own spread is its root).
 * - Climb is half the number of halvings of the rank in that time (8th to 2nd: +1), and 0 where a rank is missing.
 */
export function rising({
  observations,
  publishedAt,
  rank,
  now,
}: {
  observations: readonly Observation[];
  publishedAt?: number | undefined;
  /** The present place in the trending list. */
  rank?: number | undefined;
  now: number;
}): number | undefined {
  const history = historyUntil(observations, now);
  const last = history.at(-1);
  if (!last) return undefined;
  const base = baseOf(history, last, publishedAt, now);
  if (!base) return undefined;
  const days = (now - base.at) / DAY_MS;
  const bornAt = Math.min(publishedAt ?? base.at, base.at);
  const pace = (last.votes - base.votes) / (days + EARLY_DAYS);
  const climb = rank && base.rank ? Math.log2(base.rank / rank) / 2 : 0;
  return pace / Math.sqrt(base.votes + 10) / Math.sqrt(1 + (now - bornAt) / WEEK_MS) + climb;
}

const BIRTH_COUNTS_FOR_MS = 30 * DAY_MS;
const EARLY_DAYS = 0.25;

interface Base {
  readonly at: number;
  readonly votes: number;
  readonly rank?: number;
}

function baseOf(
  history: readonly Observation[],
  last: Observation,
  publishedAt: number | undefined,
  now: number,
): Base | undefined {
  const aDayAgo = now - DAY_MS;
  const held = history.findLast(({ at }) => at <= aDayAgo);
  // It held until the next one was recorded, so also a day ago.
  if (held) return { ...held, at: aDayAgo };
  const first = history[0];
  if (first && first !== last) return first;
  if (publishedAt === undefined || publishedAt >= now || publishedAt < now - BIRTH_COUNTS_FOR_MS) return undefined;
  return { at: publishedAt, votes: 0 };
}
