import { say } from '../browser/words.ts';
import { KEYS } from '../ui/glance/keys.ts';
import { KeysList } from '../ui/glance/keys-list.tsx';
import type { SectionProps } from './section-props.ts';
import { Switch } from './switch.tsx';

/** Which keys do what. */
export function KeyboardSection(props: SectionProps) {
  return (
    <>
      <Switch
        {...props}
        name="letterKeys"
        label={say('settings_letter_keys')}
        note={say('settings_letter_keys_note')}
      />
      <details class="setting">
        <summary>{say('settings_keys_list')}</summary>
        <KeysList of={KEYS} />
      </details>
    </>
  );
}
