import { useRef, useState } from 'preact/hooks';
import { periodLabel } from '../../../browser/date-text.ts';
import { t } from '../../../browser/i18n.ts';
import { feedDayAt } from '../../../domain/feed-days/feed-day.ts';
import {
  busyPeriodAfter,
  busyPeriodBefore,
  daysOf,
  isPeriodAhead,
  periodAround,
  periodWithin,
  stepsFrom,
} from '../../../domain/feed-days/period.ts';
import { SPANS } from '../../../domain/feed-days/span.ts';
import { LazyIcon } from '../../lazy-icons.tsx';
import type { GlanceActions, GlanceModel } from '../model.ts';
import { DayCalendar } from './day-calendar.tsx';

interface Props {
  readonly model: GlanceModel;
  readonly actions: Pick<GlanceActions, 'showPeriod' | 'lookAtMonth'>;
}

/** Steps through the feed's days, weeks or months, days over empty weekends; the name of what is shown opens a calendar. */
export function PeriodBar({ model, actions: { showPeriod: onPeriod, lookAtMonth } }: Props) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const today = feedDayAt(model.now);
  // What was asked for comes before what is still on screen, or a second quick press would step from the same place.
  const period = model.state.period ?? model.screen?.period ?? periodAround('day', today);
  const steps = stepsFrom(period, today);
  const { span } = period;
  const before = busyPeriodBefore(period, model.days?.busy);
  const after = busyPeriodAfter(period, model.days?.busy);
  const hasAfter = steps.forward && !isPeriodAhead(after, today);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t(`button_previous_${span}`)}
        title={t(`button_previous_${span}`)}
        aria-disabled={!steps.back}
        onClick={() => steps.back && onPeriod(before)}
      >
        <LazyIcon name="back" size={16} />
      </button>
      <button
        ref={opener}
        type="button"
        class="period-name"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={t('calendar_title')}
        onClick={() => setOpen(true)}
      >
        <strong>{periodLabel(period, daysOf(period), model.now)}</strong>
        <LazyIcon name="down" size={12} />
      </button>
      {isOpen && (
        <DayCalendar
          shown={daysOf(period).to}
          today={today}
          now={model.now}
          known={model.days}
          onMonth={lookAtMonth}
          onPick={(day) => onPeriod(periodAround('day', day))}
          onClose={() => {
            setOpen(false);
            lookAtMonth(undefined);
            opener.current?.focus();
          }}
        />
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t(`button_next_${span}`)}
        title={t(`button_next_${span}`)}
        aria-disabled={!hasAfter}
        onClick={() => hasAfter && onPeriod(after)}
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
