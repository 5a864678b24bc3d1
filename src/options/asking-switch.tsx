import { useEffect, useId, useState } from 'preact/hooks';
import { listenToAccess } from '../browser/access.ts';
import { say } from '../browser/words.ts';
import { BrokenNote } from './broken-note.tsx';

interface Props {
  readonly label: string;
  readonly note: string;
  /** Whether what was wanted is wanted still; where the permission is the setting itself, always. */
  readonly isOn?: boolean;
  readonly has: () => Promise<boolean>;
  /** Called straight from the click, or the browser would not ask. Comes to whether it may. */
  readonly onSwitchOn: () => Promise<boolean>;
  readonly onSwitchOff: () => Promise<void>;
  /** Given where what is stored can't be read: keeps what stands in for it. */
  readonly onKeep?: (() => void) | undefined;
}

/** A box that is ticked when the person wants something and the browser lets us: its question may be answered with no. */
export function AskingSwitch({ label, note, isOn = true, has, onSwitchOn, onSwitchOff, onKeep }: Props) {
  const id = useId();
  const [isAllowed, setAllowed] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const look = async (): Promise<void> => setAllowed(await has());
  useEffect(() => {
    listenToAccess(() => void look());
    void look();
  }, []);
  const isShown = isOn && isAllowed;

  async function switchOn(): Promise<void> {
    const isGranted = await onSwitchOn().catch(() => false);
    setRefused(!isGranted);
    await look();
  }

  async function switchOff(): Promise<void> {
    await onSwitchOff();
    setRefused(false);
    await look();
  }

  return (
    <div class="setting">
      <label>
        <input
          type="checkbox"
          checked={isShown}
          aria-describedby={id}
          onClick={(event) => {
            // The box follows the setting, which follows the person's answer to the browser.
            event.preventDefault();
            void (isShown ? switchOff() : switchOn());
          }}
        />
        <span>{label}</span>
      </label>
      {onKeep && <BrokenNote stands={say(isShown ? 'settings_on' : 'settings_off')} onKeep={onKeep} />}
      <p id={id}>{note}</p>
      <p role="status" class="refused">
        {isRefused && say('settings_refused')}
      </p>
    </div>
  );
}
