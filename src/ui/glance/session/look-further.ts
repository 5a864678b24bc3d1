import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Found } from '../../../domain/search/find-in-segments.ts';
import type { SearchOrder } from '../../../domain/search/search-order.ts';
import type { Store } from '../../../store/open-store.ts';

/** Whoever types on has another question before all of the cache is read. */
const PAUSE_MS = 250;
const FOUND_LIMIT = 100;

export interface FurtherSearch {
  /** What was found beyond the indexes; undefined where they have an answer, and until it is there. */
  readonly found: ReadonlySignal<Found | undefined>;
  readonly isLooking: ReadonlySignal<boolean>;
}

/** Where the indexes have no answer to a query, looks through what they don't hold, so that nobody is told a paper isn't there that is. */
export function lookFurther({
  store,
  words,
  answer,
  hidden,
  isSaved,
  order,
  onFailure,
}: {
  store: Store;
  words: ReadonlySignal<string>;
  answer: ReadonlySignal<Found | undefined>;
  hidden: ReadonlySignal<ReadonlySet<string>>;
  /** The reading list is in its index as a whole. */
  isSaved: ReadonlySignal<boolean>;
  order: ReadonlySignal<SearchOrder>;
  onFailure: (error: unknown) => void;
}): FurtherSearch {
  const told = signal<{ readonly of: Found; readonly found: Found } | undefined>(undefined);
  const unanswered = computed(() => {
    const of = isSaved.value ? undefined : answer.value;
    return of && of.total + of.hidden === 0 ? of : undefined;
  });

  effect(() => {
    const of = unanswered.value;
    if (!of || told.peek()?.of === of) return;
    let isStopped = false;
    const pause = setTimeout(() => {
      look(() => isStopped).then(
        (found) => {
          if (found && !isStopped) told.value = { of, found };
        },
        (error) => {
          told.value = { of, found: of };
          onFailure(error);
        },
      );
    }, PAUSE_MS);
    return () => {
      isStopped = true;
      clearTimeout(pause);
    };
  });

  return {
    found: computed(() => (told.value && told.value.of === unanswered.value ? told.value.found : undefined)),
    isLooking: computed(() => unanswered.value !== undefined && told.value?.of !== unanswered.value),
  };

  async function look(isStopped: () => boolean): Promise<Found | undefined> {
    const { searchAbstracts } = await import('../../../store/search/search-abstracts.ts');
    const scope = { limit: FOUND_LIMIT, hidden: hidden.peek(), order: order.peek() };
    return searchAbstracts(store, words.peek(), { ...scope, isStopped });
  }
}
