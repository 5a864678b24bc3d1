import { t } from '../browser/i18n.ts';
import { KEYS } from '../ui/glance/keys.ts';
import { KeysList } from '../ui/keys-list.tsx';
import type { SectionProps } from './model.ts';
import { Switch } from './switch.tsx';

/** Which keys do what. */
export function KeyboardSection(props: SectionProps) {
  const { saveKey } = props.page;
  return (
    <>
      <Switch {...props} name="letterKeys" label={t('settings_letter_keys')} note={t('settings_letter_keys_note')} />
      <div class="setting" data-find={t('settings_keys_find')}>
        <p>{saveKey ? t('settings_save_key', saveKey) : t('settings_save_key_none')}</p>
        <button type="button" class="plain-button" onClick={props.actions.openKeySettings}>
          {t('settings_save_key_change')}
        </button>
      </div>
      <details class="setting" data-find={t('settings_keys_find')}>
        <summary>{t('settings_keys_list')}</summary>
        <KeysList of={KEYS} />
      </details>
    </>
  );
}
