import { type ArchiveProgress, archiveProgress } from '../../domain/archive/archive-progress.ts';
import type { Store } from '../open-store.ts';
import { watch } from '../watch.ts';
import { readArchive } from './archive-state.ts';

/** Calls `onValue` with how far the archive is, now and whenever that changes; undefined where it can't be read. Answers with the way to stop. */
export function watchArchive(store: Store, onValue: (progress: ArchiveProgress | undefined) => void): () => void {
  return watch(
    () => readArchive(store),
    (reading) => onValue(archiveProgress(reading, Date.now())),
    () => onValue(undefined),
  );
}
