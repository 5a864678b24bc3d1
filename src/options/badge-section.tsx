import { t, type WordKey } from '../browser/i18n.ts';
import { countedFeeds } from '../domain/chosen-feeds.ts';
import { BADGE_MODES, type BadgeMode, FAILURE_MARK_CHOICES_HOURS } from '../domain/settings.ts';
import { Choice } from './choice.tsx';
import { listChoices } from './list-choices.ts';
import type { SectionProps } from './model.ts';

const MODE_NAMES = {
  all: 'settings_badge_all',
  watched: 'settings_badge_watched',
  dot: 'settings_badge_dot',
  off: 'settings_badge_off',
} as const satisfies Record<BadgeMode, WordKey>;

/** What the toolbar tells. */
export function BadgeSection(props: SectionProps) {
  const { badgeMode } = props.settings;
  return (
    <>
      <Choice
        {...props}
        name="badgeMode"
        label={t('settings_badge_mode')}
        choices={BADGE_MODES.map((mode) => [mode, t(MODE_NAMES[mode])])}
        note={t('settings_badge_note')}
      />
      <Choice {...props} name="badgeLists" label={t('settings_badge_lists')} choices={listChoices()} />
      <p class="setting refused" role="status">
        {badgeMode !== 'off' && countedFeeds(props.settings).length === 0 && t('settings_badge_not_followed')}
      </p>
      <Choice
        {...props}
        name="failureMarkHours"
        label={t('settings_failure_mark')}
        choices={FAILURE_MARK_CHOICES_HOURS.map((hours) => [hours, t('hours', hours)])}
        note={t('settings_failure_mark_note')}
      />
    </>
  );
}
