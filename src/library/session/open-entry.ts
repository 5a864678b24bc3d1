import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { DAY_MS } from '../../domain/durations.ts';
import type { Observation } from '../../domain/paper.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { readObservations } from '../../store/history/read-observations.ts';
import type { Store } from '../../store/open-store.ts';
import { watch } from '../../store/watch.ts';
import { askForMissingMetadata } from '../../ui/ask-for-missing-metadata.ts';
import type { SimilarToOpen } from '../../ui/find-similar.ts';
import type { UptakeView } from '../../ui/uptake/uptake-view.ts';
import type { OpenEntry } from '../model.ts';

const YEAR_MS = 366 * DAY_MS;

interface Given {
  readonly store: Store;
  readonly openId: ReadonlySignal<string | undefined>;
  readonly uptake: ReadonlySignal<UptakeView | undefined>;
  readonly find: (id: string) => SavedPaper | undefined;
  readonly similar: SimilarToOpen['similar'];
  readonly onFailure: (error: unknown) => void;
}

/** The paper beside the list, with a year of its votes. What is not known of it yet is asked for. */
export function openEntry({
  store,
  openId,
  uptake,
  find,
  similar,
  onFailure,
}: Given): ReadonlySignal<OpenEntry | undefined> {
  const observations = signal<readonly Observation[]>([]);

  effect(() => {
    const id = openId.value;
    observations.value = [];
    if (id === undefined) return;
    return watch(
      () => readObservations(store, [id], Date.now() - YEAR_MS, Date.now()),
      (read) => {
        observations.value = read.get(id) ?? [];
      },
      onFailure,
    );
  });

  effect(() => {
    if (openId.value !== undefined) return askForMissingMetadata(store, openId.value);
  });

  return computed(() => {
    const saved = openId.value === undefined ? undefined : find(openId.value);
    return (
      saved && {
        saved,
        observations: observations.value,
        similar: similar.value,
        ...(uptake.value && { uptake: uptake.value }),
      }
    );
  });
}
