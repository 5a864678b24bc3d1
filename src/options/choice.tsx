import { useId } from 'preact/hooks';
import type { SettingName, Settings } from '../domain/settings.ts';
import { BrokenNote } from './broken-note.tsx';
import type { SectionProps } from './model.ts';

type NameOf<Value> = { [Name in SettingName]: Settings[Name] extends Value ? Name : never }[SettingName];

interface Props<Name extends SettingName> extends Pick<SectionProps, 'settings' | 'broken' | 'onChange'> {
  readonly name: Name;
  readonly label: string;
  readonly choices: readonly (readonly [value: Settings[Name], words: string])[];
  readonly note?: string;
  /** Other words that people look for it by. */
  readonly find?: string;
}

/** A setting that is one of a few values. */
export function Choice<Name extends NameOf<string | number>>(props: Props<Name>) {
  const { name, label, choices, note, find, settings, broken, onChange } = props;
  const id = useId();
  const at = choices.findIndex(([value]) => value === settings[name]);
  const change = (value: Settings[Name]) => onChange({ [name]: value } as Partial<Settings>);
  return (
    <div class="setting" data-find={find}>
      <label>
        <span>{label}</span>
        <select
          value={at}
          aria-describedby={note && id}
          onChange={(event) => {
            const chosen = choices[Number(event.currentTarget.value)];
            if (chosen) void change(chosen[0]);
          }}
        >
          {choices.map(([value, words], place) => (
            <option key={value} value={place}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {broken.includes(name) && (
        <BrokenNote stands={choices[at]?.[1] ?? ''} onKeep={() => void change(settings[name])} />
      )}
      {note && <p id={id}>{note}</p>}
    </div>
  );
}
