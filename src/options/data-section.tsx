import { useState } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import { KEPT_CHOICES_DAYS } from '../domain/settings.ts';
import { ArchiveSetting } from './archive-setting.tsx';
import { AskingSwitch } from './asking-switch.tsx';
import { Choice } from './choice.tsx';
import { ClearCacheSetting } from './clear-cache-setting.tsx';
import { DataSizes } from './data-sizes.tsx';
import { EraseSetting } from './erase-setting.tsx';
import { KeyPatternSetting } from './key-pattern-setting.tsx';
import type { SectionProps } from './model.ts';

/** What is kept and how long, a copy of it, and the way to be rid of it. */
export function DataSection(props: SectionProps) {
  const { settings, onChange, page, actions } = props;
  const { sizes, onDisk, unreadable } = page.data;
  const [failure, setFailure] = useState<string | undefined>(undefined);

  async function backUp(): Promise<void> {
    setFailure(undefined);
    setFailure(await actions.backUp());
  }

  async function backUpWeekly(): Promise<boolean> {
    const weeklyBackup = await actions.allow('downloads');
    await onChange({ weeklyBackup });
    return weeklyBackup;
  }

  async function stopBackups(): Promise<void> {
    await onChange({ weeklyBackup: false });
    await actions.giveBack('downloads');
  }

  return (
    <>
      {unreadable && (
        <p class="setting" role="alert">
          {unreadable}
        </p>
      )}
      <DataSizes sizes={sizes} onDisk={onDisk} />
      <Choice
        {...props}
        name="papersKeptDays"
        label={t('data_kept')}
        choices={KEPT_CHOICES_DAYS.map((days) => [days, t('days', days)])}
        note={t('data_kept_note')}
      />
      <ArchiveSetting progress={page.archive} actions={actions} />
      <ClearCacheSetting onClear={actions.clearCache} />
      <div class="setting" data-find={t('data_backup_find')}>
        <p>{t('data_backup_note')}</p>
        <div class="buttons">
          <button type="button" class="plain-button" onClick={() => void backUp()}>
            {t('data_back_up')}
          </button>
          <button type="button" class="plain-button" onClick={actions.openImport}>
            {t('data_restore')}
          </button>
        </div>
        <p role="status" class="outcome">
          {failure}
        </p>
      </div>
      <AskingSwitch
        label={t('settings_backup_weekly')}
        note={t('settings_backup_note')}
        isOn={settings.weeklyBackup && page.permissions.allowed.downloads === true}
        onSwitchOn={backUpWeekly}
        onSwitchOff={stopBackups}
        onKeep={
          props.broken.includes('weeklyBackup')
            ? () => void onChange({ weeklyBackup: settings.weeklyBackup })
            : undefined
        }
      />
      <KeyPatternSetting {...props} />
      <EraseSetting
        papers={sizes.find(({ kind }) => kind === 'saved')?.rows ?? 0}
        onBackUp={actions.backUp}
        onErase={actions.eraseEverything}
      />
    </>
  );
}
