import { useEffect, useMemo, useState } from 'preact/hooks';
import { hasDownloads, removeDownloads, requestDownloads } from '../browser/downloads.ts';
import { openImport } from '../browser/tabs.ts';
import { say } from '../browser/words.ts';
import { KEPT_CHOICES_DAYS } from '../domain/settings.ts';
import { openStore } from '../store/open-store.ts';
import { type DataSize, readSizes } from '../store/read-sizes.ts';
import { watch } from '../store/watch.ts';
import { saveBackup } from '../ui/back-up.ts';
import { failureWords } from '../ui/failure-words.ts';
import { AskingSwitch } from './asking-switch.tsx';
import { Choice } from './choice.tsx';
import { ClearCacheSetting } from './clear-cache-setting.tsx';
import { DataSizes } from './data-sizes.tsx';
import { EraseSetting } from './erase-setting.tsx';
import { KeyPatternSetting } from './key-pattern-setting.tsx';
import type { SectionProps } from './section-props.ts';

/** What is kept and how long, a copy of it, and the way to be rid of it. */
export function DataSection(props: SectionProps) {
  const { settings, onChange } = props;
  const store = useMemo(() => openStore(), []);
  const [sizes, setSizes] = useState<readonly DataSize[]>([]);
  const [onDisk, setOnDisk] = useState<number>();
  const [unreadable, setUnreadable] = useState('');
  const [backedUp, setBackedUp] = useState('');
  useEffect(
    () =>
      watch(
        () => readSizes(store),
        (read) => {
          setSizes(read);
          setUnreadable('');
          void navigator.storage?.estimate().then(({ usage }) => setOnDisk(usage));
        },
        (error) => {
          setSizes([]);
          setUnreadable(failureWords(error));
        },
      ),
    [store],
  );

  async function backUp(): Promise<void> {
    setBackedUp('');
    await saveBackup(store, Date.now()).catch((error: unknown) => setBackedUp(failureWords(error)));
  }

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
        label={say('data_kept')}
        choices={KEPT_CHOICES_DAYS.map((days) => [days, say('days', days)])}
        note={say('data_kept_note')}
      />
      <ClearCacheSetting store={store} />
      <div class="setting" data-find={say('data_backup_find')}>
        <p>{say('data_backup_note')}</p>
        <div class="buttons">
          <button type="button" class="plain-button" onClick={() => void backUp()}>
            {say('data_back_up')}
          </button>
          <button type="button" class="plain-button" onClick={() => void openImport()}>
            {say('data_restore')}
          </button>
        </div>
        <p role="status" class="outcome">
          {backedUp}
        </p>
      </div>
      <AskingSwitch
        label={say('settings_backup_weekly')}
        note={say('settings_backup_note')}
        isOn={settings.weeklyBackup}
        has={hasDownloads}
        onSwitchOn={backUpWeekly}
        onSwitchOff={stopBackups}
        onKeep={
          props.broken.includes('weeklyBackup')
            ? () => void onChange({ weeklyBackup: settings.weeklyBackup })
            : undefined
        }
      />
      <KeyPatternSetting {...props} />
      <EraseSetting store={store} papers={sizes.find(({ kind }) => kind === 'saved')?.rows ?? 0} />
    </>
  );
}
