import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BrowsedFeed } from '../../../domain/feed.ts';
import { searchFeed } from '../../../domain/feed-key.ts';
import type { Row } from '../../../domain/row.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import type { Store } from '../../../store/open-store.ts';
import { readIndexParts, readIndexVersion } from '../../../store/read-index.ts';
import type { PaperSearch } from '../../../store/search-papers.ts';
import { watch } from '../../../store/watch.ts';
import type { Matches } from '../model.ts';
import { followUnseenMatches } from './unseen-matches.ts';

export interface Searching {
  /** What the search found: ids, best first, or the feed of Hugging Face's answer; undefined while nothing is searched. */
  readonly found: ReadonlySignal<readonly string[] | BrowsedFeed | undefined>;
  /** The words are typed, but the index is still being loaded. */
  readonly isPending: ReadonlySignal<boolean>;
  /** The index is still being built: some of what is cached can't be found yet. */
  readonly isIncomplete: ReadonlySignal<boolean>;
  /** For each letter that is likely to come next: what it would find first, so many ids. Undefined while nothing can be found. */
  readonly findAhead: (limit: number) => Iterator<readonly string[]> | undefined;
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
  const index = signal<PaperSearch | undefined>(undefined);
  let isLoading = false;
  /** Of the index as it was opened, and as it is stored. */
  let opened: string | undefined;
  const stored = signal<string | undefined>(undefined);
  let rangesOf: Ranges | undefined;
  /** Told where rows stand that the words were asked for before their marks could be found. */
  const areMarksLate = signal(false);
  /** What each first letter finds, in this index. */
  const beginnings = computed(() => {
    void index.value;
    return new Map<string, readonly string[]>();
  });
  let marked: Marked = { query: '', withTypos: false, byRow: new WeakMap() };

  // Words and place alone, or every step to another row would search again.
  const typed = computed(() => state.value.search?.query ?? '');
  const words = computed(() => typed.value.trim());
  const where = computed(() => state.value.search?.where);
  const isPending = computed(() => index.value === undefined && words.value !== '' && where.value !== 'service');
  // Derived, and so there before anything is drawn: a page with the new words and the old rows would be drawn for nothing.
  const answer = computed(() => {
    if (words.value === '' || where.value === 'service') return undefined;
    return index.value?.find(words.value, { limit: FOUND_LIMIT });
  });
  const found = computed(() => {
    if (words.value === '') return undefined;
    return where.value === 'service' ? searchFeed(words.value) : answer.value?.ids;
  });

  effect(() => {
    // To the other place and back is another try, where loading failed.
    void where.value;
    // What came since the index was opened is to be found as well.
    void stored.value;
    if (words.value !== '') void load();
  });

  const searched = computed(() => {
    if (words.value === '') return undefined;
    return { query: words.value, withTypos: answer.value?.withTypos ?? false };
  });
  const unseen = followUnseenMatches({ store, screen, searched, onFailure });

  const isIncomplete = computed(
    () => words.value !== '' && where.value !== 'service' && index.value?.isComplete === false,
  );

  return { found, isPending, isIncomplete, findAhead, matches: computed(matches) };

  function findAhead(limit: number): Iterator<readonly string[]> | undefined {
    const query = typed.value;
    const search = where.value === 'here' ? index.value : undefined;
    return search && firstOfNext(search, query, limit);
  }

  /** A letter at a time, since each takes as long as a key; behind the query, then for who begins anew. */
  function* firstOfNext(search: PaperSearch, query: string, limit: number): Generator<readonly string[]> {
    for (const letter of search.nextLetters(query)) yield search.find(query + letter, { limit }).ids;
    const known = beginnings.value;
    for (const letter of search.nextLetters('')) {
      const ids = known.get(letter) ?? search.find(letter, { limit }).ids;
      known.set(letter, ids);
      yield ids;
    }
  }

  async function load(): Promise<void> {
    if (isLoading || (index.peek() && opened === stored.peek())) return;
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
      rangesOf = matchRanges;
      areMarksLate.value = where.peek() === 'service';
      const search = await openSearch(store, reading);
      opened = await version;
      index.value = search;
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

  function matches(): ReadonlyMap<string, Matches> | undefined {
    const rows = screen.value?.rows;
    void areMarksLate.value;
    const find = rangesOf;
    const query = words.peek();
    if (!query || !find || !rows) return undefined;
    const withTypos = answer.peek()?.withTypos ?? false;
    if (query !== marked.query || withTypos !== marked.withTypos) marked = { query, withTypos, byRow: new WeakMap() };
    const { byRow } = marked;
    const beyond = unseen.value?.of.query === query ? unseen.value.byId : undefined;
    const ranges = (text = '') => find(text, query, withTypos);
    return new Map(
      rows.map((row) => {
        const known = byRow.get(row) ?? {
          title: ranges(row.title),
          line: ranges(row.line),
          organisation: ranges(row.organisation),
          author: ranges(row.author),
        };
        const more = beyond?.get(row.id);
        const inRow = !more || known.unseen === more ? known : { ...known, unseen: more };
        byRow.set(row, inRow);
        return [row.id, inRow];
      }),
    );
  }
}

/** The marks of rows that were drawn with them: the same objects, or the rows would be drawn again. */
interface Marked {
  readonly query: string;
  readonly withTypos: boolean;
  readonly byRow: WeakMap<Row, Matches>;
}
