import { readRules } from '../browser/rules.ts';
import { readSettings } from '../browser/settings.ts';
import { backupPieces } from '../formats/backup.ts';
import { noteExport, readForBackup } from '../store/backup-state.ts';
import type { Store } from '../store/open-store.ts';
import { breath } from './breath.ts';
import { dayStamp, saveFile } from './save-file.ts';

/** Saves the complete backup to a file, and remembers what is in it. */
export async function saveBackup(store: Store, now: number): Promise<void> {
  const { pieces, changes } = await readBackup(store, now);
  saveFile(`paperglance-${dayStamp(now)}.json`, pieces, 'application/json');
  await noteExport(store, changes, now);
}

/** Between two of them, the browser gets a chance to draw. */
const AT_A_TIME_MS = 20;

/** The complete backup, as pieces of its text; `changes` is for `noteExport`. */
export async function readBackup(store: Store, now: number): Promise<{ pieces: string[]; changes: number }> {
  const [{ changes, ...library }, settings, rules] = await Promise.all([
    readForBackup(store),
    readSettings(),
    readRules(),
  ]);
  const pieces: string[] = [];
  let since = performance.now();
  for (const piece of backupPieces({ ...library, settings, rules }, now)) {
    pieces.push(piece);
    if (performance.now() - since < AT_A_TIME_MS) continue;
    await breath();
    since = performance.now();
  }
  return { pieces, changes };
}
