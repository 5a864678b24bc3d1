import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArchiveProgress } from '../../domain/archive/archive-progress.ts';
import { pauseArchive } from '../../store/archive/archive-state.ts';
import { deleteArchive } from '../../store/archive/delete-archive.ts';
import { watchArchive } from '../../store/archive/watch-archive.ts';
import type { Store } from '../../store/open-store.ts';
import { startArchiveFrom } from '../../ui/start-archive.ts';
import type { ArchiveActions } from '../model.ts';

/** How far the archive is, and what can be done with it. */
export function followArchive(store: Store): {
  readonly archive: ReadonlySignal<ArchiveProgress | undefined>;
  readonly actions: ArchiveActions;
  readonly stop: () => void;
} {
  const archive = signal<ArchiveProgress | undefined>(undefined);
  const stop = watchArchive(store, (progress) => {
    archive.value = progress;
  });
  return {
    archive,
    stop,
    actions: {
      startArchive: () => startArchiveFrom(store),
      pauseArchive: () => pauseArchive(store),
      deleteArchive: () => deleteArchive(store),
    },
  };
}
