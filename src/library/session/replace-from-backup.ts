import { readRules, writeRules } from '../../browser/rules.ts';
import { readSettings, writeSettings } from '../../browser/settings.ts';
import type { BackupReading } from '../../formats/read-backup.ts';
import type { Store } from '../../store/open-store.ts';
import { replaceLibrary } from '../../store/saved/replace-library.ts';
import { undoChange } from '../../store/saved/undo-change.ts';

/**
 * Puts what a backup holds in place of what is here: the reading list, what is hidden, the settings and the rules. All of it or nothing;
 * answers with the one way back.
 */
export async function replaceFromBackup(store: Store, { library }: BackupReading): Promise<() => Promise<void>> {
  const [settings, rules] = await Promise.all([readSettings(), readRules()]);
  try {
    if (library.settings) await writeSettings(library.settings);
    if (library.rules) await writeRules(library.rules);
    // Last, since this alone is a transaction: once it is through, nothing can fail any more.
    const undo = await replaceLibrary(store, library);
    return async () => {
      await undoChange(store, undo);
      await putBack();
    };
  } catch (error) {
    await putBack();
    throw error;
  }

  async function putBack(): Promise<void> {
    if (library.settings) await writeSettings(settings);
    if (library.rules) await writeRules(rules);
  }
}
