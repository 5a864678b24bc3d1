import { useId, useState } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import { BrokenNote } from './broken-note.tsx';

interface Props {
  readonly label: string;
  readonly note: string;
  /** Whether it is wanted and allowed; where the permission is the setting itself, whether it is allowed. */
  readonly isOn: boolean;
  /** Called straight from the click, or the browser would not ask. Comes to whether it may. */
  readonly onSwitchOn: () => Promise<boolean>;
  readonly onSwitchOff: () => Promise<void>;
  /** Given where what is stored can't be read: keeps what stands in for it. */
  readonly onKeep?: (() => void) | undefined;
}

/** A box that is ticked when the person wants something and the browser lets us: its question may be answered with no. */
export function AskingSwitch({ label, note, isOn, onSwitchOn, onSwitchOff, onKeep }: Props) {
  const id = useId();
  const [isRefused, setRefused] = useState(false);

  async function switchOn(): Promise<void> {
    setRefused(!(await onSwitchOn().catch(() => false)));
  }

  async function switchOff(): Promise<void> {
    await onSwitchOff();
    setRefused(false);
  }

  return (
    <div class="setting">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onClick={(event) => {
            // The box follows the setting, which follows the person's answer to the browser.
            event.preventDefault();
            void (isOn ? switchOff() : switchOn());
          }}
        />
        <span>{label}</span>
      </label>
      {onKeep && <BrokenNote stands={t(isOn ? 'settings_on' : 'settings_off')} onKeep={onKeep} />}
      <p id={id}>{note}</p>
      <p role="status" class="refused">
        {isRefused && t('settings_refused')}
      </p>
    </div>
  );
}
