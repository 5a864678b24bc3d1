import { useId } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import type { SettingName, Settings } from '../domain/settings.ts';
import { BrokenNote } from './broken-note.tsx';
import type { SectionProps } from './model.ts';

type YesOrNo = { [Name in SettingName]: Settings[Name] extends boolean ? Name : never }[SettingName];

interface Props extends Pick<SectionProps, 'settings' | 'broken' | 'onChange'> {
  readonly name: YesOrNo;
  readonly label: string;
  readonly note?: string;
}

/** A setting that is on or off. */
export function Switch({ name, label, note, settings, broken, onChange }: Props) {
  const id = useId();
  const isOn = settings[name];
  return (
    <div class="setting">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={note && id}
          onChange={(event) => void onChange({ [name]: event.currentTarget.checked })}
        />
        <span>{label}</span>
      </label>
      {broken.includes(name) && (
        <BrokenNote stands={t(isOn ? 'settings_on' : 'settings_off')} onKeep={() => void onChange({ [name]: isOn })} />
      )}
      {note && <p id={id}>{note}</p>}
    </div>
  );
}
