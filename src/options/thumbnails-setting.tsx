import { hasThumbnailAccess, requestThumbnailAccess, returnThumbnailAccess } from '../browser/access.ts';
import { sendCommand } from '../browser/commands.ts';
import { say } from '../browser/words.ts';
import { AskingSwitch } from './asking-switch.tsx';
import type { SectionProps } from './section-props.ts';

/** Whether thumbnails are shown. Their host is another one than the service's, so the browser asks the person as well. */
export function ThumbnailsSetting({
  settings,
  broken,
  onChange,
}: Pick<SectionProps, 'settings' | 'broken' | 'onChange'>) {
  async function switchOn(): Promise<boolean> {
    const isGranted = await requestThumbnailAccess();
    if (isGranted) await change(true);
    return isGranted;
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
    <AskingSwitch
      label={say('settings_thumbnails')}
      note={say('settings_thumbnails_note')}
      isOn={settings.showThumbnails}
      has={hasThumbnailAccess}
      onSwitchOn={switchOn}
      onSwitchOff={switchOff}
      onKeep={broken.includes('showThumbnails') ? () => void change(settings.showThumbnails) : undefined}
    />
  );
}
