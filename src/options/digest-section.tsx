import { dayTimeWords, weekdaysInOrder, weekdayWords } from '../browser/date-words.ts';
import { openDigest } from '../browser/tabs.ts';
import { say, type WordKey } from '../browser/words.ts';
import { DIGEST_EVERY, type DigestEvery, type Settings } from '../domain/settings.ts';
import { BrokenNote } from './broken-note.tsx';
import { Choice } from './choice.tsx';
import { DigestNotification } from './digest-notification.tsx';
import type { SectionProps } from './section-props.ts';
import { TimeInput } from './time-input.tsx';
import { useNotificationLeave } from './use-notification-leave.ts';

const EVERY_NAMES = {
  never: 'settings_digest_never',
  day: 'settings_digest_day',
  week: 'settings_digest_week',
} as const satisfies Record<DigestEvery, WordKey>;

/** Where the service offers the same by e-mail. */
const SUBSCRIPTION = 'https://huggingface.co/settings/notifications';

/** When the new papers come together on a page. */
export function DigestSection(props: SectionProps) {
  const { digestEvery, digestAtMinutes, notifyDigest } = props.settings;
  // What can't be read is said also where it plays no part at present.
  const { broken } = props;
  const leave = useNotificationLeave();

  function change(changes: Partial<Settings>): Promise<void> {
    const isNew = digestEvery === 'never' && changes.digestEvery !== 'never';
    if (isNew && notifyDigest && leave.isAllowed !== true) void leave.allow();
    return props.onChange(changes);
  }

  return (
    <>
      <Choice
        {...props}
        onChange={change}
        name="digestEvery"
        label={say('settings_digest_every')}
        choices={DIGEST_EVERY.map((every) => [every, say(EVERY_NAMES[every])])}
        note={say('settings_digest_note')}
      />
      {(digestEvery === 'week' || broken.includes('digestWeekday')) && (
        <Choice
          {...props}
          name="digestWeekday"
          label={say('settings_digest_weekday')}
          choices={weekdaysInOrder().map((day) => [day, weekdayWords(day)])}
        />
      )}
      {(digestEvery !== 'never' || broken.includes('digestAtMinutes')) && (
        <div class="setting">
          <TimeInput
            label={say('settings_digest_at')}
            minutes={digestAtMinutes}
            onChange={(minutes) => void props.onChange({ digestAtMinutes: minutes })}
          />
          {broken.includes('digestAtMinutes') && (
            <BrokenNote
              stands={dayTimeWords(digestAtMinutes)}
              onKeep={() => void props.onChange({ digestAtMinutes })}
            />
          )}
        </div>
      )}
      {(digestEvery !== 'never' || broken.includes('notifyDigest')) && <DigestNotification {...props} {...leave} />}
      <div class="setting">
        <button type="button" class="plain-button" onClick={() => void openDigest()}>
          {say('settings_digest_open')}
        </button>
      </div>
      <p class="setting">
        {say('settings_digest_mail_note')}{' '}
        <a href={SUBSCRIPTION} target="_blank" rel="noreferrer">
          {say('settings_digest_mail')}
        </a>
      </p>
    </>
  );
}
