import { useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { SNOOZE_MAX_MS } from '../../domain/snooze.ts';

/** Morning, when somebody may read. */
const HOUR = 7;

/** Until when a paper may stay away: a few usual days, or any date, once it is said with the button or Enter. */
export function SnoozeMenu({ now, onSnooze }: { now: number; onSnooze: (until: number) => void }) {
  const chosen = useRef<HTMLInputElement>(null);
  const choices = [
    ['snooze_tomorrow', morningAfter(now, 1)],
    ['snooze_week', morningAfter(now, 7)],
    ['snooze_month', morningAfter(now, 30)],
  ] as const;
  return (
    <fieldset class="snooze-menu">
      <legend class="visually-hidden">{t('button_snooze')}</legend>
      {choices.map(([words, until]) => (
        <button key={words} type="button" class="plain-button" onClick={() => onSnooze(until)}>
          {t(words)}
        </button>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const until = new Date(`${chosen.current?.value}T00:00`).setHours(HOUR);
          if (until > now) onSnooze(until);
        }}
      >
        <label>
          <span>{t('snooze_until')}</span>
          <input
            ref={chosen}
            type="date"
            required
            min={dateValue(now + DAY_MS)}
            max={dateValue(now + SNOOZE_MAX_MS - DAY_MS)}
          />
        </label>
        <button type="submit" class="plain-button">
          {t('snooze_set')}
        </button>
      </form>
    </fieldset>
  );
}

function morningAfter(now: number, days: number): number {
  const date = new Date(now);
  date.setDate(date.getDate() + days);
  return date.setHours(HOUR, 0, 0, 0);
}

/** "2026-02-14", where the person is. */
function dateValue(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
