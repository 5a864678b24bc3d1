import { readRules } from '../browser/rules.ts';
import { readSettings } from '../browser/settings.ts';
import { backup } from '../formats/backup.ts';
import { noteExport, readForBackup } from '../store/backup-state.ts';
import type { Store } from '../store/open-store.ts';
import { dayStamp, saveFile } from './save-file.ts';

/** Saves the complete backup to a file, and remembers what is in it. */
export async function saveBackup(store: Store, now: number): Promise<void> {
  const { text, changes } = await backupText(store, now);
  saveFile(`paperglance-${dayStamp(now)}.json`, text, 'application/json');
  await noteExport(store, changes, now);
}

/** The complete backup; `changes` is for `noteExport`. */
export async function backupText(store: Store, now: number): Promise<{ text: string; changes: number }> {
  const [{ changes, ...library }, settings, rules] = await Promise.all([
    readForBackup(store),
    readSettings(),
    readRules(),
  ]);
  return { text: backup({ ...library, settings, rules }, now), changes };
}
