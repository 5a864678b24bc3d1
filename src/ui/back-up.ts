import { readRules } from '../browser/rules.ts';
import { readSettings } from '../browser/settings.ts';
import { backupPieces } from '../formats/backup.ts';
import type { Store } from '../store/open-store.ts';
import { noteExport, readForBackup } from '../store/saved/backup-state.ts';
import { inPieces } from './in-pieces.ts';
import { dayStamp, saveFile } from './save-file.ts';

/** Saves the complete backup to a file, and remembers what is in it. */
export async function saveBackup(store: Store, now: number): Promise<void> {
  const { pieces, changes } = await readCurrentBackup(store, now);
  saveFile(`paperglance-${dayStamp(now)}.json`, pieces, 'application/json');
  await noteExport(store, changes, now);
}

/** The complete backup, as pieces of its text; `changes` is for `noteExport`. */
export async function readCurrentBackup(store: Store, now: number): Promise<{ pieces: string[]; changes: number }> {
  const [{ changes, ...library }, settings, rules] = await Promise.all([
    readForBackup(store),
    readSettings(),
    readRules(),
  ]);
  return { pieces: await inPieces(backupPieces({ ...library, settings, rules }, now)), changes };
}
