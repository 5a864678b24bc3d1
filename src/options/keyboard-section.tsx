import { openKeySettings } from '../browser/save-key.ts';
import { say } from '../browser/words.ts';
import { KEYS } from '../ui/glance/keys.ts';
import { KeysList } from '../ui/keys-list.tsx';
import type { SectionProps } from './section-props.ts';
import { Switch } from './switch.tsx';
import { useSaveKey } from './use-save-key.ts';

/** Which keys do what. */
export function KeyboardSection(props: SectionProps) {
  const saveKey = useSaveKey();
  return (
    <>
      <Switch
        {...props}
        name="letterKeys"
        label={say('settings_letter_keys')}
        note={say('settings_letter_keys_note')}
      />
      <div class="setting" data-find={say('settings_keys_find')}>
        <p>{saveKey ? say('settings_save_key', saveKey) : say('settings_save_key_none')}</p>
        <button type="button" class="plain-button" onClick={() => void openKeySettings()}>
          {say('settings_save_key_change')}
        </button>
      </div>
      <details class="setting" data-find={say('settings_keys_find')}>
        <summary>{say('settings_keys_list')}</summary>
        <KeysList of={KEYS} />
      </details>
    </>
  );
}
