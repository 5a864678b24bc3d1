import { t } from '../browser/i18n.ts';
import { AskingSwitch } from './asking-switch.tsx';
import type { SectionProps } from './model.ts';

/** Whether thumbnails are shown. Their host is another one than the service's, so the browser asks the person as well. */
export function ThumbnailsSetting({ settings, broken, onChange, page, actions }: SectionProps) {
  async function switchOn(): Promise<boolean> {
    const isGranted = await actions.allow('thumbnails');
    if (isGranted) await change(true);
    return isGranted;
  }

  async function switchOff(): Promise<void> {
    await change(false);
    await actions.giveBack('thumbnails');
  }

  async function change(showThumbnails: boolean): Promise<void> {
    await onChange({ showThumbnails });
    await actions.updateThumbnails();
  }

  return (
    <AskingSwitch
      label={t('settings_thumbnails')}
      note={t('settings_thumbnails_note')}
      isOn={settings.showThumbnails && page.permissions.allowed.thumbnails === true}
      onSwitchOn={switchOn}
      onSwitchOff={switchOff}
      onKeep={broken.includes('showThumbnails') ? () => void change(settings.showThumbnails) : undefined}
    />
  );
}
