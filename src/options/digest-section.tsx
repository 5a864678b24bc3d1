import { dayTimeWords, weekdaysInOrder, weekdayWords } from '../browser/date-text.ts';
import { t, type WordKey } from '../browser/i18n.ts';
import { DIGEST_EVERY, type DigestEvery, type Settings } from '../domain/settings.ts';
import { BrokenNote } from './broken-note.tsx';
import { Choice } from './choice.tsx';
import type { SectionProps } from './model.ts';
import { NotAllowed } from './not-allowed.tsx';
import { Switch } from './switch.tsx';
import { TimeInput } from './time-input.tsx';

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
  const isAllowed = props.page.permissions.allowed.notifications;

  function change(changes: Partial<Settings>): Promise<void> {
    const isNew = digestEvery === 'never' && changes.digestEvery !== 'never';
    if (isNew && notifyDigest && isAllowed !== true) void props.actions.allow('notifications');
    return props.onChange(changes);
  }

  return (
    <>
      <Choice
        {...props}
        onChange={change}
        name="digestEvery"
        label={t('settings_digest_every')}
        choices={DIGEST_EVERY.map((every) => [every, t(EVERY_NAMES[every])])}
        note={t('settings_digest_note')}
      />
      {(digestEvery === 'week' || broken.includes('digestWeekday')) && (
        <Choice
          {...props}
          name="digestWeekday"
          label={t('settings_digest_weekday')}
          choices={weekdaysInOrder().map((day) => [day, weekdayWords(day)])}
        />
      )}
      {(digestEvery !== 'never' || broken.includes('digestAtMinutes')) && (
        <div class="setting">
          <TimeInput
            label={t('settings_digest_at')}
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
      {(digestEvery !== 'never' || broken.includes('notifyDigest')) && <DigestNotification {...props} />}
      <div class="setting">
        <button type="button" class="plain-button" onClick={props.actions.openDigest}>
          {t('settings_digest_open')}
        </button>
      </div>
      <p class="setting">
        {t('settings_digest_mail_note')}{' '}
        <a href={SUBSCRIPTION} target="_blank" rel="noreferrer">
          {t('settings_digest_mail')}
        </a>
      </p>
    </>
  );
}

/** Whether a digest that comes is told of. */
function DigestNotification(props: SectionProps) {
  const isAllowed = props.page.permissions.allowed.notifications;

  function allow(): void {
    void props.actions.allow('notifications');
  }

  return (
    <>
      <Switch
        {...props}
        onChange={(changes) => {
          if (isAllowed !== true && changes.notifyDigest) allow();
          return props.onChange(changes);
        }}
        name="notifyDigest"
        label={t('settings_digest_notify')}
      />
      {props.settings.notifyDigest && isAllowed === false && <NotAllowed onAllow={allow} />}
    </>
  );
}
