import { useEffect, useState } from 'preact/hooks';
import {
  hasThumbnailAccess,
  listenToAccess,
  requestThumbnailAccess,
  returnThumbnailAccess,
} from '../browser/access.ts';
import { sendCommand } from '../browser/commands.ts';
import { say } from '../browser/words.ts';
import type { Settings } from '../domain/settings.ts';

interface Props {
  readonly isOn: boolean;
  readonly onChange: (changes: Pick<Settings, 'showThumbnails'>) => Promise<void>;
}

/** Whether thumbnails are shown. Their host is another one than the service's, so the browser asks the person as well. */
export function ThumbnailsSetting({ isOn, onChange }: Props) {
  const [hasAccess, setHasAccess] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  useEffect(() => {
    const look = (): void => void hasThumbnailAccess().then(setHasAccess);
    listenToAccess(look);
    look();
  }, []);
  const isShown = isOn && hasAccess;

  async function switchOn(): Promise<void> {
    const isGranted = await requestThumbnailAccess().catch(() => false);
    setIsRefused(!isGranted);
    setHasAccess(isGranted);
    if (isGranted) await change(true);
  }

  async function switchOff(): Promise<void> {
    await change(false);
    await returnThumbnailAccess();
  }

  async function change(showThumbnails: boolean): Promise<void> {
    await onChange({ showThumbnails });
    await sendCommand({ type: 'update-thumbnails' });
  }

  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={isShown}
          aria-describedby="thumbnails-note"
          onClick={(event) => {
            // The box follows the setting, which follows the person's answer to the browser.
            event.preventDefault();
            void (isShown ? switchOff() : switchOn());
          }}
        />
        {say('settings_thumbnails')}
      </label>
      <p id="thumbnails-note">{say('settings_thumbnails_note')}</p>
      <p role="status" class="refused">
        {isRefused && say('settings_thumbnails_refused')}
      </p>
    </>
  );
}
