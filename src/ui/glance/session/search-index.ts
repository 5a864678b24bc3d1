import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { matchRanges } from '../../../domain/search/match-ranges.ts';
import type { Store } from '../../../store/open-store.ts';
import { readHiddenIds, readIndexParts, readIndexVersion } from '../../../store/search/read-index.ts';
import type { PaperSearch } from '../../../store/search/search-papers.ts';
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
  /** What the person hid. */
  readonly hidden: ReadonlySignal<ReadonlySet<string>>;
}

/** Loads code and index with the first keystroke, and not before; opens the index anew when it changed since. */
export function searchIndex({ store, words, where, onFailure }: Given): SearchIndex {
  const search = signal<PaperSearch | undefined>(undefined);
  const rangesIn = signal<typeof matchRanges | undefined>(undefined);
  const hidden = signal<ReadonlySet<string>>(new Set());
  let isLoading = false;
  /** Of the index as it was opened, and as it is stored. */
  let openedVersion: string | undefined;
  const stored = signal<string | undefined>(undefined);

  effect(() => {
    // To the other place and back is another try, where loading failed.
    void where.value;
    // What came since the index was opened is to be found as well.
    void stored.value;
    if (words.value !== '') void load();
  });

  return { search, rangesIn, hidden };

  async function load(): Promise<void> {
    if (isLoading || (search.peek() && openedVersion === stored.peek())) return;
    isLoading = true;
    try {
      const version = readIndexVersion(store);
      version.catch(() => undefined);
      const hiding = readHiddenIds(store);
      hiding.catch(() => undefined);
      // At once, while the code comes. What goes wrong is told when it is awaited.
      const opened = search.peek()?.opened ?? new Map();
      const reading = readIndexParts(store, new Set(opened.keys()));
      reading.catch(() => undefined);
      const [{ openSearch }, { matchRanges }] = await Promise.all([
        import('../../../store/search/search-papers.ts'),
        import('../../../domain/search/match-ranges.ts'),
      ]);
      rangesIn.value = matchRanges;
      const read = await openSearch(store, { reading, opened });
      openedVersion = await version;
      if (stored.peek() === undefined) {
        hidden.value = await hiding;
        follow(openedVersion);
      }
      search.value = read;
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
    watch(
      () => readHiddenIds(store),
      (read) => {
        if (!isSameSet(read, hidden.peek())) hidden.value = read;
      },
      onFailure,
    );
  }
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
