import { t } from '../browser/i18n.ts';
import type { TopicTable } from '../domain/topics/topic-table.ts';
import { chartGeometry } from './chart-geometry.ts';
import { CHART_ID } from './chart-place.ts';
import type { ComparedTopic } from './compared-topics.ts';
import type { TopicsModel } from './model.ts';
import { shareWords, topicPeriodWords } from './topic-figures.ts';

const LEGEND_COLUMNS = 3;

function legendX(at: number): number {
  return 64 + (at % LEGEND_COLUMNS) * 270;
}

function legendY(at: number, height: number): number {
  return height + 10 + Math.floor(at / LEGEND_COLUMNS) * 24;
}

interface Props {
  readonly compared: readonly ComparedTopic[];
  readonly model: TopicsModel;
  readonly table: TopicTable;
}

/** The compared topics as lines: apart by colour and by dashes. The table beside it says the same. */
export function CompareChart({ compared, model: { choice, now }, table: { periods } }: Props) {
  const { width, height, plot, lines, across, periods: places } = chartGeometry(compared.map(({ shares }) => shares));
  const when = (at: number) => topicPeriodWords(periods[at] ?? '', choice.span, now);
  const names = compared.map(({ label }) => label).join(', ');
  return (
    <svg
      id={CHART_ID}
      class="compare-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t(`topics_chart_${choice.span}`, names, when(0), when(periods.length - 1))}
      direction="ltr"
    >
      {across.map(({ share, y }) => (
        <g key={share}>
          <path class="chart-across" d={`M${plot.left} ${y.toFixed(1)}H${plot.right}`} />
          <text class="chart-words" x={plot.left - 6} y={y + 4} text-anchor="end">
            {shareWords(share)}
          </text>
        </g>
      ))}
      {places.map(({ x, width: reach, label }, at) => (
        <g key={periods[at]}>
          {label && (
            <text class={`chart-words is-${label}`} x={x + reach / 2} y={plot.bottom + 20} text-anchor="middle">
              {when(at)}
            </text>
          )}
        </g>
      ))}
      {lines.map(({ path, end }, at) => (
        <g key={compared[at]?.key} class={`is-line-${at + 1}`}>
          <path class="chart-line" d={path} />
          <circle class="chart-end" cx={end.x} cy={end.y} r={3.5} />
        </g>
      ))}
      <g class="chart-legend">
        {compared.map(({ key, label }, at) => (
          <g key={key} class={`is-line-${at + 1}`}>
            <path class="chart-line" d={`M${legendX(at)} ${legendY(at, height)}h24`} />
            <text class="chart-words" x={legendX(at) + 30} y={legendY(at, height) + 4}>
              {label}
            </text>
          </g>
        ))}
      </g>
      {places.map(({ x, width: reach }, at) => (
        <rect key={periods[at]} class="chart-reach" x={x} y={plot.top} width={reach} height={plot.bottom - plot.top}>
          <title>
            {[when(at), ...compared.map(({ label, shares }) => `${label}: ${shareWords(shares[at])}`)].join('\n')}
          </title>
        </rect>
      ))}
    </svg>
  );
}
