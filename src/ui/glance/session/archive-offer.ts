import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ArchiveProgress } from '../../../domain/archive/archive-progress.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import { watchArchive } from '../../../store/archive/watch-archive.ts';
import type { Store } from '../../../store/open-store.ts';
import type { SearchOutcome } from '../model.ts';

/** How far the archive is, read only where a search of all that is here came to nothing. */
export function followArchiveOffer(
  store: Store,
  state: ReadonlySignal<ViewState>,
  outcome: ReadonlySignal<SearchOutcome | undefined>,
): ReadonlySignal<ArchiveProgress | undefined> {
  const progress = signal<ArchiveProgress | undefined>(undefined);
  const isUnanswered = computed(() => {
    const of = state.value.view === 'saved' ? undefined : outcome.value;
    return of !== undefined && of.total === 0 && !of.isLooking;
  });
  effect(() => {
    if (!isUnanswered.value) return;
    const stop = watchArchive(store, (read) => {
      progress.value = read;
    });
    return () => {
      stop();
      progress.value = undefined;
    };
  });
  return progress;
}
