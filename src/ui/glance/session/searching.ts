import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { sendCommand } from '../../../browser/commands.ts';
import type { BrowsedFeed } from '../../../domain/feed.ts';
import { searchFeed } from '../../../domain/feed-key.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import type { Store } from '../../../store/open-store.ts';
import { readIndexParts } from '../../../store/read-index.ts';
import type { PaperSearch } from '../../../store/search-papers.ts';
import type { Matches } from '../model.ts';

export interface Searching {
  /** What the search found: ids, best first, or the feed of Hugging Face's answer; undefined while nothing is searched. */
  readonly found: ReadonlySignal<readonly string[] | BrowsedFeed | undefined>;
  /** The words are typed, but the index is still being loaded. */
  readonly isPending: ReadonlySignal<boolean>;
  /** Sends the query to Hugging Face; only on request. */
  readonly askService: () => void;
  /** Where the words stand in the rows on the screen: those that it was read for, so that old rows keep their marks until the new ones come. */
  readonly matches: ReadonlySignal<ReadonlyMap<string, Matches> | undefined>;
}

const FOUND_LIMIT = 100;

type Ranges = typeof import('../../../domain/search/match-ranges.ts').matchRanges;

/** Searches what is cached at every keystroke. Code and index are loaded with the first one, and not before. */
export function searching({
  store,
  state,
  screen,
  onFailure,
}: {
  store: Store;
  state: ReadonlySignal<ViewState>;
  screen: ReadonlySignal<Screen | undefined>;
  onFailure: (error: unknown) => void;
}): Searching {
  const found = signal<readonly string[] | BrowsedFeed | undefined>(undefined);
  const isPending = signal(false);
  let isLoading = false;
  let index: PaperSearch | undefined;
  let rangesOf: Ranges | undefined;
  /** Told where rows stand that the words were asked for before their marks could be found. */
  const areMarksLate = signal(false);
  let withTypos = false;

  // Words and place alone, or every step to another row would search again.
  const words = computed(() => state.value.search?.query.trim() ?? '');
  const where = computed(() => state.value.search?.where);

  effect(() => {
    const query = words.value;
    if (query === '') {
      found.value = undefined;
      isPending.value = false;
    } else if (where.value === 'service') {
      found.value = searchFeed(query);
      isPending.value = false;
      void load();
    } else if (index) {
      find(index, query);
    } else {
      isPending.value = true;
      void load();
    }
  });

  return { found, isPending, askService, matches: computed(matches) };

  async function load(): Promise<void> {
    if (isLoading || index) return;
    isLoading = true;
    try {
      // At once, while the code comes. What goes wrong is told when it is awaited.
      const reading = readIndexParts(store);
      reading.catch(() => undefined);
      const [{ openSearch }, { matchRanges }] = await Promise.all([
        import('../../../store/search-papers.ts'),
        import('../../../domain/search/match-ranges.ts'),
      ]);
      rangesOf = matchRanges;
      areMarksLate.value = where.peek() === 'service';
      index = await openSearch(store, reading);
    } catch (error) {
      onFailure(error);
      return;
    } finally {
      isLoading = false;
    }
    const { search } = state.peek();
    const loaded = index;
    batch(() => {
      if (search?.where === 'here') find(loaded, search.query);
      isPending.value = false;
    });
  }

  function find(papers: PaperSearch, query: string): void {
    const { ids, withTypos: hasTypos } = papers.find(query, { limit: FOUND_LIMIT });
    withTypos = hasTypos;
    found.value = ids;
  }

  function askService(): void {
    const key = searchFeed(state.peek().search?.query ?? '');
    if (key) void sendCommand({ type: 'fetch-feed', key });
  }

  function matches(): ReadonlyMap<string, Matches> | undefined {
    const rows = screen.value?.rows;
    void areMarksLate.value;
    const find = rangesOf;
    const query = words.peek();
    if (!query || !find || !rows) return undefined;
    const ranges = (text: string) => find(text, query, withTypos);
    return new Map(rows.map(({ id, title, line }) => [id, { title: ranges(title), line: ranges(line) }]));
  }
}
