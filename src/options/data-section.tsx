import { hasDownloads, removeDownloads, requestDownloads } from '../browser/downloads.ts';
import { say } from '../browser/words.ts';
import { AskingSwitch } from './asking-switch.tsx';
import type { SectionProps } from './section-props.ts';

/** What is kept, and a copy of it. */
export function DataSection({ settings, onChange }: SectionProps) {
  async function backUpWeekly(): Promise<boolean> {
    const weeklyBackup = await requestDownloads();
    await onChange({ weeklyBackup });
    return weeklyBackup;
  }

  async function stopBackups(): Promise<void> {
    await onChange({ weeklyBackup: false });
    await removeDownloads();
  }

  return (
    <AskingSwitch
      label={say('settings_backup_weekly')}
      note={say('settings_backup_note')}
      isOn={settings.weeklyBackup}
      has={hasDownloads}
      onSwitchOn={backUpWeekly}
      onSwitchOff={stopBackups}
    />
  );
}
