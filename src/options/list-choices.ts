import { t, type WordKey } from '../browser/i18n.ts';
import { LISTS, type Lists } from '../domain/settings.ts';

const NAMES = {
  both: 'settings_lists_both',
  trending: 'tab_trending',
  newest: 'tab_daily',
} as const satisfies Record<Lists, WordKey>;

/** The lists that can be chosen, by the names of their tabs. */
export function listChoices(): readonly (readonly [Lists, string])[] {
  return LISTS.map((lists) => [lists, t(NAMES[lists])]);
}
