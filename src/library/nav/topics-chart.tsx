import { t } from '../../browser/i18n.ts';
import type { FacetCount } from '../../domain/facets.ts';
import { latexToText } from '../../domain/latex/latex.ts';

const SHOWN = 8;

/** The keywords named most among what is shown, each a bar that narrows the list to it. */
export function TopicsChart(props: {
  topics: readonly FacetCount[];
  chosen: string | undefined;
  onChoose: (keyword: string) => void;
}) {
  const { topics, chosen, onChoose } = props;
  const shown = topics.slice(0, SHOWN);
  const most = shown[0]?.count ?? 1;
  if (shown.length === 0) return null;
  return (
    <section class="chart">
      <h2>{t('topics_title')}</h2>
      <ul class="topics">
        {shown.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={value === chosen}
              aria-label={t('topics_topic', count, latexToText(value))}
              onClick={() => onChoose(value)}
            >
              <span dir="auto" lang="en">
                {latexToText(value)}
              </span>
              <span>{count}</span>
              <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                <rect class="chart-bed" width={100} height={3} />
                <rect class="chart-finished" width={(100 * count) / most} height={3} />
              </svg>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
