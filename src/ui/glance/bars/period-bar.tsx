import { periodLabel } from '../../../browser/date-text.ts';
import { t } from '../../../browser/i18n.ts';
import { feedDayAt } from '../../../domain/feed-days/feed-day.ts';
import {
  daysOf,
  type Period,
  periodAfter,
  periodAround,
  periodBefore,
  periodWithin,
  stepsFrom,
} from '../../../domain/feed-days/period.ts';
import { SPANS } from '../../../domain/feed-days/span.ts';
import { LazyIcon } from '../../lazy-icons.tsx';
import type { GlanceModel } from '../model.ts';

/** Steps through the feed's days, weeks or months. */
export function PeriodBar({ model, onPeriod }: { model: GlanceModel; onPeriod: (period: Period) => void }) {
  const today = feedDayAt(model.now);
  // What was asked for comes before what is still on screen, or a second quick press would step from the same place.
  const period = model.state.period ?? model.screen?.period ?? periodAround('day', today);
  const steps = stepsFrom(period, today);
  const { span } = period;
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t(`button_previous_${span}`)}
        title={t(`button_previous_${span}`)}
        aria-disabled={!steps.back}
        onClick={() => steps.back && onPeriod(periodBefore(period))}
      >
        <LazyIcon name="back" size={16} />
      </button>
      <strong>{periodLabel(period, daysOf(period), model.now)}</strong>
      <button
        type="button"
        class="icon-button"
        aria-label={t(`button_next_${span}`)}
        title={t(`button_next_${span}`)}
        aria-disabled={!steps.forward}
        onClick={() => steps.forward && onPeriod(periodAfter(period))}
      >
        <LazyIcon name="forward" size={16} />
      </button>
      <fieldset class="spans" aria-label={t('period_span')}>
        {SPANS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === span}
            onClick={() => onPeriod(periodWithin(one, period, today))}
          >
            {t(`period_${one}`)}
          </button>
        ))}
      </fieldset>
    </>
  );
}
