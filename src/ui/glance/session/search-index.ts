import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { matchRanges } from '../../../domain/search/match-ranges.ts';
import type { Store } from '../../../store/open-store.ts';
import { readIndexParts, readIndexVersion } from '../../../store/read-index.ts';
import type { PaperSearch } from '../../../store/search-papers.ts';
import { watch } from '../../../store/watch.ts';

interface Given {
  readonly store: Store;
  /** What is searched for; nothing is loaded for the empty text. */
  readonly words: ReadonlySignal<string>;
  readonly where: ReadonlySignal<'here' | 'service' | undefined>;
  readonly onFailure: (error: unknown) => void;
}

export interface SearchIndex {
  /** Undefined until it is loaded. */
  readonly search: ReadonlySignal<PaperSearch | undefined>;
  /** Finds what to mark; undefined until the code is there, which comes with the index. */
  readonly rangesIn: ReadonlySignal<typeof matchRanges | undefined>;
}

/** Loads code and index with the first keystroke, and not before; opens the index anew when it changed since. */
export function searchIndex({ store, words, where, onFailure }: Given): SearchIndex {
  const search = signal<PaperSearch | undefined>(undefined);
  const rangesIn = signal<typeof matchRanges | undefined>(undefined);
  let isLoading = false;
  /** Of the index as it was opened, and as it is stored. */
  let opened: string | undefined;
  const stored = signal<string | undefined>(undefined);

  effect(() => {
    // To the other place and back is another try, where loading failed.
    void where.value;
    // What came since the index was opened is to be found as well.
    void stored.value;
    if (words.value !== '') void load();
  });

  return { search, rangesIn };

  async function load(): Promise<void> {
    if (isLoading || (search.peek() && opened === stored.peek())) return;
    isLoading = true;
    try {
      const version = readIndexVersion(store);
      version.catch(() => undefined);
      // At once, while the code comes. What goes wrong is told when it is awaited.
      const reading = readIndexParts(store);
      reading.catch(() => undefined);
      const [{ openSearch }, { matchRanges }] = await Promise.all([
        import('../../../store/search-papers.ts'),
        import('../../../domain/search/match-ranges.ts'),
      ]);
      rangesIn.value = matchRanges;
      const read = await openSearch(store, reading);
      opened = await version;
      search.value = read;
      if (stored.peek() === undefined) follow(opened);
    } catch (error) {
      onFailure(error);
      return;
    } finally {
      isLoading = false;
    }
    // Changed again meanwhile.
    if (words.peek() !== '') void load();
  }

  function follow(version: string): void {
    stored.value = version;
    watch(
      () => readIndexVersion(store),
      (read) => {
        stored.value = read;
      },
      onFailure,
    );
  }
}
