import { type ReadonlySignal, signal } from '@preact/signals';
import { sendCommand } from '../../browser/commands.ts';
import { erasePageStorage } from '../../browser/erase-storage.ts';
import { openImport, reloadOtherPages } from '../../browser/tabs.ts';
import { clearCache } from '../../store/feeds/clear-cache.ts';
import { putRefreshState } from '../../store/feeds/refresh-state.ts';
import type { Store } from '../../store/open-store.ts';
import { readSizes } from '../../store/read-sizes.ts';
import { watch } from '../../store/watch.ts';
import { saveBackup } from '../../ui/back-up.ts';
import { failureWords } from '../../ui/failure-words.ts';
import type { DataActions, StoredData } from '../model.ts';

/** How much is kept, and what can be done with all of it. */
export function followStoredData(store: Store): {
  readonly data: ReadonlySignal<StoredData>;
  readonly actions: DataActions;
  readonly stop: () => void;
} {
  const data = signal<StoredData>({ sizes: [], onDisk: undefined, unreadable: '' });
  const change = (changes: Partial<StoredData>): void => {
    data.value = { ...data.peek(), ...changes };
  };
  const stop = watch(
    () => readSizes(store),
    (sizes) => {
      change({ sizes, unreadable: '' });
      void navigator.storage?.estimate().then(({ usage }) => change({ onDisk: usage }));
    },
    (error) => change({ sizes: [], unreadable: failureWords(error) }),
  );
  return {
    data,
    stop,
    actions: {
      openImport: () => void openImport(),
      clearCache: () => emptyCache(store),
      backUp: () => saveBackup(store, Date.now()).then(() => undefined, failureWords),
      eraseEverything,
    },
  };
}

/** Empties the cache, and has the lists asked for anew. */
async function emptyCache(store: Store): Promise<number | undefined> {
  await clearCache(store);
  // Should the button have to rest, whoever wakes next refreshes.
  await putRefreshState(store, (state) => ({ ...state, nextRefreshAt: Date.now() }));
  const result = await sendCommand({ type: 'refresh' });
  return result?.kind === 'wait' ? result.until : undefined;
}

/** The background does it, and goes on with it should this page or itself die. */
async function eraseEverything(): Promise<boolean> {
  const result = await sendCommand({ type: 'erase-everything' });
  // What they show, or could undo, is gone.
  reloadOtherPages();
  await sendCommand({ type: 'opened' });
  if (result?.kind !== 'done') return false;
  erasePageStorage();
  return true;
}
