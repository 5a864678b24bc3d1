import { computed, type ReadonlySignal } from '@preact/signals';
import type { BrowsedFeed } from '../../../domain/feed.ts';
import { searchFeed } from '../../../domain/feed-key.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { Found } from '../../../domain/search/find-in-segments.ts';
import type { FoundGroups } from '../../../domain/search/result-groups.ts';
import { searchOrderOf } from '../../../domain/search/search-order.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import type { Store } from '../../../store/open-store.ts';
import type { SearchMatches, SearchOutcome } from '../model.ts';
import { lookFurther } from './look-further.ts';
import { searchCache } from './search-cache.ts';
import { searchIndex } from './search-index.ts';
import { searchMarks } from './search-marks.ts';
import { followUnseenMatches } from './unseen-matches.ts';

export interface SearchSession {
  /** What the search found: ids, best first, or the feed of Hugging Face's answer; undefined while nothing is searched. */
  readonly found: ReadonlySignal<readonly string[] | BrowsedFeed | undefined>;
  /** The words are typed, but the index is still being loaded. */
  readonly isPending: ReadonlySignal<boolean>;
  /** The index is still being built: some of what is cached can't be found yet. */
  readonly isIncomplete: ReadonlySignal<boolean>;
  /** What is found are hidden papers, which were asked for. */
  readonly showsHidden: ReadonlySignal<boolean>;
  /** What the search in this browser came to; undefined while nothing is searched here. */
  readonly outcome: ReadonlySignal<SearchOutcome | undefined>;
  /** Where the rows on the screen belong, when they stand in groups. */
  readonly groups: ReadonlySignal<FoundGroups | undefined>;
  /** What each letter would find that is likely to come next. Undefined while nothing can be found. */
  readonly findAhead: () => Iterable<Found> | undefined;
  /** Where the words stand in the rows on the screen: those that it was read for, so that old rows keep their marks until the new ones come. */
  readonly matches: ReadonlySignal<ReadonlyMap<string, SearchMatches> | undefined>;
}

/** Searches what is in this browser at every keystroke; from the Saved view, the reading list. */
export function searchSession({
  store,
  state,
  screen,
  onFailure,
}: {
  store: Store;
  state: ReadonlySignal<ViewState>;
  screen: ReadonlySignal<Screen | undefined>;
  onFailure: (error: unknown) => void;
}): SearchSession {
  // Words and place alone, or every step to another row would search again.
  const typed = computed(() => state.value.search?.query ?? '');
  const words = computed(() => typed.value.trim());
  const where = computed(() => state.value.search?.where);
  const { search, rangesIn, hidden } = searchIndex({ store, words, where, onFailure });
  const isSaved = computed(() => state.value.view === 'saved');
  const order = computed(() => searchOrderOf(state.value));
  const answers = computed(
    () =>
      search.value && searchCache(search.value, { isSaved: isSaved.value, hidden: hidden.value, order: order.value }),
  );
  const isByService = computed(() => where.value === 'service');
  const isSearchedHere = computed(() => words.value !== '' && !isByService.value);

  // Derived, and so there before anything is drawn: a page with the new words and the old rows would be drawn for nothing.
  const indexed = computed(() => (isSearchedHere.value ? answers.value?.to(words.value) : undefined));
  const further = lookFurther({ store, words, answer: indexed, hidden, isSaved, order, onFailure });
  const answer = computed(() => further.found.value ?? indexed.value);
  const found = computed(() => {
    if (words.value === '') return undefined;
    return isByService.value ? searchFeed(words.value) : answer.value?.ids;
  });
  const searched = computed(() => {
    if (words.value === '') return undefined;
    return { query: words.value, withTypos: answer.value?.withTypos ?? false };
  });
  const unseen = followUnseenMatches({ store, screen, searched, onFailure });
  const marksIn = computed(() => rangesIn.value && searchMarks(rangesIn.value));

  return {
    found,
    isPending: computed(() => isSearchedHere.value && search.value === undefined),
    isIncomplete: computed(() => isSearchedHere.value && search.value?.isComplete === false),
    showsHidden: computed(() => answer.value?.showsHidden === true),
    outcome: computed(() => answer.value && outcomeOf(answer.value, indexed.value, further.isLooking.value)),
    groups: computed(() => {
      // Of what was found for the rows on the screen, as the marks are.
      void screen.value;
      return isByService.peek() ? undefined : answer.peek()?.groups;
    }),
    findAhead: () => (where.value === 'here' ? answers.value?.ahead(typed.value) : undefined),
    matches: computed(() => {
      const rows = screen.value?.rows;
      const of = searched.peek();
      if (!rows || !of) return undefined;
      const beyond = unseen.value?.of.query === of.query ? unseen.value.byId : undefined;
      // What the service answered waits for its marks; here, rows come with them or are those of before.
      const mark = isByService.value ? marksIn.value : marksIn.peek();
      return mark?.(rows, of, beyond);
    }),
  };
}

function outcomeOf({ total, hidden }: Found, indexed: Found | undefined, isLooking: boolean): SearchOutcome {
  const missingId = total + hidden === 0 ? indexed?.missingId : undefined;
  return { total, hidden, ...(isLooking && { isLooking }), ...(missingId !== undefined && { missingId }) };
}
