import { dayLabel, say } from '../../browser/words.ts';
import { ARCHIVE_STARTS, dayAfter, dayBefore } from '../../domain/feed-day.ts';
import { Icon } from '../icons.tsx';
import type { GlanceModel } from './model.ts';

/** Steps through the feed days. */
export function DayBar({ model, onDay }: { model: GlanceModel; onDay: (day: string) => void }) {
  const day = model.screen?.day;
  const count = model.screen?.rows.length ?? 0;
  return (
    <div class="day-bar">
      <button
        type="button"
        class="icon-button"
        aria-label={say('button_previous_day')}
        title={say('button_previous_day')}
        disabled={day === undefined || day <= ARCHIVE_STARTS}
        onClick={() => day && onDay(dayBefore(day))}
      >
        <Icon name="back" size={16} />
      </button>
      <h2>{day === undefined ? '' : <time dateTime={day}>{dayLabel(day, model.now)}</time>}</h2>
      <button
        type="button"
        class="icon-button"
        aria-label={say('button_next_day')}
        title={say('button_next_day')}
        disabled={day === undefined || day >= model.today}
        onClick={() => day && onDay(dayAfter(day))}
      >
        <Icon name="forward" size={16} />
      </button>
      <span class="day-count">{count > 0 && say('paper_count', count)}</span>
    </div>
  );
}
