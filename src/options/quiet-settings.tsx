import { useState } from 'preact/hooks';
import { dayTimeWords, weekdaysInOrder, weekdayWords } from '../browser/date-text.ts';
import { t } from '../browser/i18n.ts';
import { BrokenNote } from './broken-note.tsx';
import type { SectionProps } from './model.ts';
import { TimeInput } from './time-input.tsx';

/** What the box sets when it is ticked. */
const NIGHT = { quietFromMinutes: 22 * 60, quietUntilMinutes: 7 * 60 };
const NEVER = { quietFromMinutes: 0, quietUntilMinutes: 0 };

const TIMES = [
  ['quietFromMinutes', 'settings_quiet_from'],
  ['quietUntilMinutes', 'settings_quiet_until'],
] as const;

/** When no notification comes. */
export function QuietSettings({ settings, broken, onChange }: Pick<SectionProps, 'settings' | 'broken' | 'onChange'>) {
  const { quietFromMinutes, quietUntilMinutes, quietWeekdays } = settings;
  // The same time twice means none, and is on the way when one of them is typed.
  const [isTyping, setTyping] = useState(false);
  const hasHours = isTyping || quietFromMinutes !== quietUntilMinutes;
  return (
    <>
      <div class="setting">
        <label>
          <input
            type="checkbox"
            checked={hasHours}
            aria-describedby="quiet-note"
            onChange={({ currentTarget: { checked } }) => {
              setTyping(checked);
              void onChange(checked ? NIGHT : NEVER);
            }}
          />
          <span>{t('settings_quiet_hours')}</span>
        </label>
        {hasHours && (
          <div class="times">
            {TIMES.map(([name, label]) => (
              <TimeInput
                key={name}
                label={t(label)}
                minutes={settings[name]}
                onChange={(minutes) => {
                  setTyping(true);
                  void onChange({ [name]: minutes });
                }}
              />
            ))}
          </div>
        )}
        {TIMES.some(([name]) => broken.includes(name)) && (
          <BrokenNote
            stands={hasHours ? hoursWords(quietFromMinutes, quietUntilMinutes) : t('settings_off')}
            onKeep={() => void onChange({ quietFromMinutes, quietUntilMinutes })}
          />
        )}
      </div>
      <fieldset class="setting">
        <legend>{t('settings_quiet_weekdays')}</legend>
        <div class="weekdays">
          {weekdaysInOrder().map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                checked={quietWeekdays.includes(day)}
                onChange={({ currentTarget: { checked } }) => {
                  const others = quietWeekdays.filter((one) => one !== day);
                  void onChange({ quietWeekdays: checked ? [...others, day].sort() : others });
                }}
              />
              <span>{weekdayWords(day)}</span>
            </label>
          ))}
        </div>
        {broken.includes('quietWeekdays') && (
          <BrokenNote stands={t('settings_off')} onKeep={() => void onChange({ quietWeekdays })} />
        )}
        <p id="quiet-note">{t('settings_quiet_note')}</p>
      </fieldset>
    </>
  );
}

function hoursWords(from: number, until: number): string {
  return `${dayTimeWords(from)} – ${dayTimeWords(until)}`;
}
