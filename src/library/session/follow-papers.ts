import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import type { Store } from '../../store/open-store.ts';
import { readLibraryChanges } from '../../store/saved/read-library.ts';
import { readLibraryPart, readRevision } from '../../store/saved/read-library-part.ts';
import { watch } from '../../store/watch.ts';
import { yieldToBrowser } from '../../ui/yield-to-browser.ts';

/** The whole library in memory, kept as the store has it. */
export interface FollowedPapers {
  /** By id: what is on the list, snoozed, and recently removed. Undefined until all of it was read. */
  readonly papers: ReadonlySignal<ReadonlyMap<string, SavedPaper> | undefined>;
}

/** Enough for a task of ten milliseconds. */
const PART = 300;

/** Reads the library part by part once `after` is done, and from then on only what changed, in whichever page or worker: `onRead` hears of that. */
export function followPapers(
  store: Store,
  after: Promise<void>,
  onFailure: (error: unknown) => void,
  onRead: () => void,
): FollowedPapers {
  const papers = signal<ReadonlyMap<string, SavedPaper> | undefined>(undefined);
  readAll().catch(onFailure);
  return { papers };

  async function readAll(): Promise<void> {
    await after;
    let since = await readRevision(store);
    const all = new Map<string, SavedPaper>();
    let last = '';
    for (;;) {
      const part = await readLibraryPart(store, last, PART);
      for (const saved of part) all.set(saved.id, saved);
      if (part.length < PART) break;
      last = part.at(-1)?.id ?? '';
      await yieldToBrowser();
    }
    papers.value = all;
    watch(
      () => readLibraryChanges(store, since),
      ({ generation, changed, gone, isWhole }) => {
        since = generation;
        batch(() => {
          onRead();
          if (changed.length + gone.length === 0 && !isWhole) return;
          const next = new Map(isWhole ? [] : papers.value);
          for (const saved of changed) next.set(saved.id, saved);
          for (const id of gone) next.delete(id);
          papers.value = next;
        });
      },
      onFailure,
    );
  }
}
