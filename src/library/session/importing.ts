import { countHistory } from '../../store/history/merge-history.ts';
import type { Store } from '../../store/open-store.ts';
import { importEntries, previewImport } from '../../store/saved/import-entries.ts';
import { undoChange } from '../../store/saved/undo-change.ts';
import { saveBackup } from '../../ui/back-up.ts';
import { inSteps } from '../../ui/in-pieces.ts';
import type { ImportActions } from '../model.ts';
import { replaceFromBackup } from './replace-from-backup.ts';

/** What the dialog of imports does with the store, a little at a time, so that the page answers meanwhile. */
export function importActions(store: Store): ImportActions {
  return {
    plan: (entries, mode, tell) => previewImport(store, entries, mode, Date.now(), (steps) => inSteps(steps, tell)),
    countHistory: ({ library }) => countHistory(store, library),
    async write(entries, mode, { backup, tell }) {
      const { done, undo } = await importEntries(store, entries, mode, Date.now(), {
        history: backup?.library,
        take: (steps) => inSteps(steps, tell),
        tell,
      });
      return { done, takeBack: () => undoChange(store, undo) };
    },
    async replace(backup) {
      await saveBackup(store, Date.now());
      return replaceFromBackup(store, backup);
    },
  };
}
