import type { WordKey } from '../browser/i18n.ts';

interface SettingsPlace {
  /** Its place in the address of the settings: "#schedule". */
  readonly id: string;
  readonly title: WordKey;
  /** What can be set there, as its controls are called. */
  readonly settings: readonly WordKey[];
}

/** The sections of the settings in their order, and where each setting stands. */
export const SETTINGS_PLACES = [
  { id: 'schedule', title: 'settings_schedule_title', settings: ['settings_refresh_every'] },
  { id: 'lists', title: 'settings_lists_title', settings: ['settings_lists_follow'] },
  {
    id: 'badge',
    title: 'settings_badge_title',
    settings: ['settings_badge_mode', 'settings_badge_lists', 'settings_failure_mark'],
  },
  { id: 'rules', title: 'rules_title', settings: ['rule_new'] },
  { id: 'for-you', title: 'tab_for_you', settings: ['settings_for_you', 'profile_erase'] },
  {
    id: 'notifications',
    title: 'settings_notify_title',
    settings: ['settings_notify_watched', 'settings_notify_new', 'settings_quiet_hours', 'settings_quiet_weekdays'],
  },
  { id: 'watching', title: 'watch_title', settings: ['watch_scope', 'watch_notify'] },
  { id: 'digest', title: 'settings_digest_title', settings: ['settings_digest_every', 'settings_digest_notify'] },
  { id: 'opening', title: 'settings_opening_title', settings: ['settings_open_with', 'settings_pages_mark'] },
  {
    id: 'looks',
    title: 'settings_looks_title',
    settings: ['settings_theme', 'settings_density', 'settings_thumbnails'],
  },
  { id: 'keyboard', title: 'settings_keyboard_title', settings: ['settings_letter_keys'] },
  {
    id: 'data',
    title: 'settings_data_title',
    settings: ['data_kept', 'settings_backup_weekly', 'data_back_up', 'data_restore', 'cache_clear', 'erase_title'],
  },
  { id: 'sync', title: 'sync_title', settings: ['sync_browser', 'sync_dataset', 'sync_webdav', 'sync_folder'] },
  { id: 'privacy', title: 'settings_privacy_title', settings: [] },
  { id: 'about', title: 'settings_about_title', settings: [] },
] as const satisfies readonly SettingsPlace[];

export type SettingsSectionId = (typeof SETTINGS_PLACES)[number]['id'];
