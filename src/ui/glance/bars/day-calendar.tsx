import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  dayInFull,
  dayOfMonth,
  periodLabel,
  weekdayInitial,
  weekdaysInOrder,
  weekdayWords,
} from '../../../browser/date-text.ts';
import { t } from '../../../browser/i18n.ts';
import { dayByKey, dayMonthsOn, weeksOf } from '../../../domain/feed-days/calendar.ts';
import { ARCHIVE_STARTS } from '../../../domain/feed-days/feed-day.ts';
import { monthOf } from '../../../domain/feed-days/feed-month.ts';
import { isEmptyDay, type KnownDays } from '../../../domain/feed-days/known-days.ts';
import { daysOf } from '../../../domain/feed-days/period.ts';
import { LazyIcon } from '../../lazy-icons.tsx';
import { useModal } from '../../modal.ts';

interface Props {
  /** The day that is shown, or the last of what is. */
  readonly shown: string;
  readonly today: string;
  readonly now: number;
  /** Of the month that was asked for, or of one before. */
  readonly known: KnownDays | undefined;
  /** This month is being looked at. */
  readonly onMonth: (month: string) => void;
  readonly onPick: (day: string) => void;
  readonly onClose: () => void;
}

/** A month to pick a day from. Keys as the pattern of a date grid has them: arrows, Home and End, Page Up and Down, with Shift by years. */
export function DayCalendar({ shown, today, now, known, onMonth, onPick, onClose }: Props) {
  const { dialog, leave } = useModal(onClose);
  const [day, setDay] = useState(shown > today ? today : shown);
  const grid = useRef<HTMLTableElement>(null);
  const isMoved = useRef(true);
  /** Two keys can come before the first is drawn. */
  const at = useRef(day);
  const name = useId();
  const month = monthOf(day);
  const weekdays = weekdaysInOrder();
  const [firstWeekday = 0] = weekdays;

  useEffect(() => onMonth(month), [month]);
  useLayoutEffect(() => {
    // Whoever turns the month by its buttons stays on them.
    if (isMoved.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    isMoved.current = false;
  }, [day]);

  function goTo(next: string): void {
    at.current = next;
    setDay(next);
  }

  function pick(picked: string): void {
    onPick(picked);
    leave();
  }

  return (
    <dialog
      ref={dialog}
      class="calendar"
      aria-label={t('calendar_title')}
      onClose={leave}
      onClick={(event) => {
        if (event.target === dialog.current) leave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // It is done with here: the browser has no reason left to close the popup around it.
        event.preventDefault();
        leave();
      }}
    >
      <div class="calendar-month">
        <TurnButton way="back" from={day} today={today} onTurn={goTo} />
        <strong id={name} aria-live="polite">
          {periodLabel({ span: 'month', key: month }, daysOf({ span: 'month', key: month }), now)}
        </strong>
        <TurnButton way="forward" from={day} today={today} onTurn={goTo} />
      </div>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a date grid is a table (w3.org/WAI/ARIA/apg/patterns/grid)
        role="grid"
        aria-labelledby={name}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.altKey || event.metaKey) return;
          const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
          const next = dayByKey(at.current, event, { today, firstWeekday, isRtl });
          const isPicked = event.key === 'Enter' || event.key === ' ';
          if (next === undefined && !isPicked) return;
          event.preventDefault();
          isMoved.current = true;
          if (isPicked) pick(at.current);
          else goTo(next ?? day);
        }}
      >
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={weekdayWords(weekday)} title={weekdayWords(weekday)}>
                {weekdayInitial(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, firstWeekday).map((week) => (
            <tr key={week.find((one) => one !== undefined)}>
              {week.map((one, at) =>
                one === undefined ? (
                  <td key={at} />
                ) : (
                  <Day key={one} day={one} at={day} {...{ shown, today, known }} onPick={pick} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="calendar-note">{t('calendar_note')}</p>
      <button type="button" class="plain-button" onClick={leave}>
        {t('button_close')}
      </button>
    </dialog>
  );
}

function Day(props: {
  readonly day: string;
  /** Where the keyboard is. */
  readonly at: string;
  readonly shown: string;
  readonly today: string;
  readonly known: KnownDays | undefined;
  readonly onPick: (day: string) => void;
}) {
  const { day, at, shown, today, known, onPick } = props;
  const isOutside = day < ARCHIVE_STARTS || day > today;
  const isEmpty = !isOutside && isEmptyDay(day, known);
  const words = dayInFull(day);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
    <td role="gridcell" aria-selected={day === shown}>
      <button
        type="button"
        class={isEmpty ? 'is-empty' : known?.busy.has(day) ? 'is-busy' : undefined}
        tabIndex={day === at ? 0 : -1}
        aria-label={isEmpty ? t('calendar_empty_day', words) : words}
        title={isEmpty ? t('calendar_empty_day', words) : undefined}
        aria-current={day === today ? 'date' : undefined}
        aria-disabled={isOutside}
        data-day={day}
        onClick={() => !isOutside && onPick(day)}
      >
        {dayOfMonth(day)}
      </button>
    </td>
  );
}

function TurnButton(props: {
  readonly way: 'back' | 'forward';
  readonly from: string;
  readonly today: string;
  readonly onTurn: (day: string) => void;
}) {
  const { way, from, today, onTurn } = props;
  const next = dayMonthsOn(from, way === 'back' ? -1 : 1, today);
  const isEnd = monthOf(next) === monthOf(from);
  const words = t(way === 'back' ? 'button_previous_month' : 'button_next_month');
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={words}
      title={words}
      aria-disabled={isEnd}
      onClick={() => !isEnd && onTurn(next)}
    >
      <LazyIcon name={way} size={16} />
    </button>
  );
}
