import { dayWords } from '../../browser/date-text.ts';
import { numberWords, t } from '../../browser/i18n.ts';
import type { PaceWeek } from '../filter/pace.ts';

const WIDTH = 176;
const HEIGHT = 48;
const GAP = 4;

/** Saved and finished a week, as bars side by side; the same in words for who doesn't see them. */
export function PaceChart({ weeks, now }: { weeks: readonly PaceWeek[]; now: number }) {
  const most = Math.max(1, ...weeks.flatMap(({ saved, finished }) => [saved, finished]));
  const step = (WIDTH + GAP) / weeks.length;
  const bar = (step - GAP) / 2;
  const height = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT));
  const last = weeks.at(-1);
  if (weeks.every(({ saved, finished }) => saved + finished === 0)) return null;
  return (
    <section class="chart">
      <h2>{t('pace_title', weeks.length)}</h2>
      <svg
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={wordsFor(weeks, now)}
      >
        {weeks.map(({ from, saved, finished }, index) => (
          <g key={from}>
            <title>{weekWords({ from, saved, finished }, now)}</title>
            <rect class="chart-reach" x={index * step} y={0} width={step} height={HEIGHT} />
            <rect class="chart-saved" x={index * step} y={HEIGHT - height(saved)} width={bar} height={height(saved)} />
            <rect
              class="chart-finished"
              x={index * step + bar}
              y={HEIGHT - height(finished)}
              width={bar}
              height={height(finished)}
            />
          </g>
        ))}
        <path class="chart-ground" d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} />
      </svg>
      {last && (
        <p class="chart-legend">
          <span class="is-saved">{t('pace_saved', last.saved)}</span>
          <span class="is-finished">{t('pace_finished', last.finished)}</span>
        </p>
      )}
    </section>
  );
}

function wordsFor(weeks: readonly PaceWeek[], now: number): string {
  const moving = weeks.filter(({ saved, finished }) => saved + finished > 0);
  return [t('pace_label'), ...moving.map((week) => weekWords(week, now))].join(' ');
}

/** "Week of Feb 9: 3 saved, 1 finished." */
function weekWords({ from, saved, finished }: PaceWeek, now: number): string {
  return t('pace_week', dayWords(from, now), numberWords(saved), numberWords(finished));
}
