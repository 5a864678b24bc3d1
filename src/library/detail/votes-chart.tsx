import { dayWords } from '../../browser/date-text.ts';
import { numberWords, t } from '../../browser/i18n.ts';
import { historyUntil } from '../../domain/momentum.ts';
import type { Observation } from '../../domain/paper.ts';

const WIDTH = 360;
const HEIGHT = 64;
const EDGE = 2;

/** Votes over time as far as they were observed, at their true distances in time. */
export function VotesChart({ observations, now }: { observations: readonly Observation[]; now: number }) {
  const history = historyUntil(observations, now);
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last || first.at === last.at || first.votes === last.votes) return null;
  const fewest = Math.min(...history.map(({ votes }) => votes));
  const span = Math.max(1, Math.max(...history.map(({ votes }) => votes)) - fewest);
  const x = (at: number) => EDGE + ((WIDTH - 2 * EDGE) * (at - first.at)) / (last.at - first.at);
  const y = (votes: number) => HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (votes - fewest)) / span;
  const path = history.map(({ at, votes }, index) => `${index ? 'L' : 'M'}${x(at).toFixed(1)} ${y(votes).toFixed(1)}`);
  return (
    <svg
      class="votes-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('votes_chart', numberWords(first.votes), dayWords(first.at, now), numberWords(last.votes))}
    >
      <path d={path.join('')} />
      <circle cx={x(last.at)} cy={y(last.votes)} r={2.5} />
    </svg>
  );
}
