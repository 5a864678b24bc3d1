import { type ReadonlySignal, signal } from '@preact/signals';
import { sendCommand } from '../../browser/commands.ts';
import { type ArchiveProgress, archiveProgress } from '../../domain/archive/archive-progress.ts';
import { pauseArchive, readArchive, startArchive } from '../../store/archive/archive-state.ts';
import { deleteArchive } from '../../store/archive/delete-archive.ts';
import type { Store } from '../../store/open-store.ts';
import { watch } from '../../store/watch.ts';
import type { ArchiveActions } from '../model.ts';

/** How far the archive is, and what can be done with it. */
export function followArchive(store: Store): {
  readonly archive: ReadonlySignal<ArchiveProgress | undefined>;
  readonly actions: ArchiveActions;
  readonly stop: () => void;
} {
  const archive = signal<ArchiveProgress | undefined>(undefined);
  const stop = watch(
    () => readArchive(store),
    (reading) => {
      archive.value = archiveProgress(reading, Date.now());
    },
    () => {
      archive.value = undefined;
    },
  );
  return {
    archive,
    stop,
    actions: {
      startArchive: async () => {
        await startArchive(store);
        await sendCommand({ type: 'run-archive' });
      },
      pauseArchive: () => pauseArchive(store),
      deleteArchive: () => deleteArchive(store),
    },
  };
}
