import { saveBackupFile } from '../browser/downloads.ts';
import { t } from '../browser/i18n.ts';
import { clearLibraryNotice, mirror, watchLibraryNotice } from '../browser/mirror.ts';
import { askToPersist } from '../browser/persistence.ts';
import { readRules } from '../browser/rules.ts';
import { readSettings } from '../browser/settings.ts';
import type { Store } from '../store/open-store.ts';
import { followLibrary } from '../store/saved/follow-library.ts';
import { writeWeeklyBackup } from '../store/saved/weekly-backup.ts';

const READ_MS = 4_000;

/**
 * A page's part in keeping the reading list safe: compares it with its second copy at the start and after every write, and says what
 * came of that, here or earlier. Asks the browser once to keep our databases.
 */
export function mirrorInPage(
  store: Store,
  { tell, fail }: { readonly tell: (text: string) => void; readonly fail: (error: unknown) => void },
): void {
  followLibrary(store, mirror, { now: () => Date.now(), report: fail });
  watchLibraryNotice(({ kind, count }) => {
    tell(t(kind === 'restored' ? 'notice_list_restored' : 'notice_list_mirrored', count));
    // A page that was closed before anybody could read it leaves it to the next one.
    setTimeout(() => void clearLibraryNotice(), READ_MS);
  });
  askToPersist().catch(fail);
  weeklyBackup(store).catch(fail);
}

/** The background's own attempt comes first; what is too large for it is written here, in a later moment of quiet. */
async function weeklyBackup(store: Store): Promise<void> {
  const settings = await readSettings();
  if (!settings.weeklyBackup) return;
  await new Promise((resolve) => setTimeout(resolve, READ_MS));
  const { backup } = await import('../formats/backup.ts');
  const now = Date.now();
  await writeWeeklyBackup(store, now, async (read) => {
    const text = async () => backup({ ...(await read()), settings, rules: await readRules() }, now);
    return (await saveBackupFile(`paperglance-${new Date(now).toISOString().slice(0, 10)}.json`, text)) === 'saved';
  });
}
