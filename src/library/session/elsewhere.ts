import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Paper } from '../../domain/paper.ts';
import type { Store } from '../../store/open-store.ts';
import { readFoundPapers } from '../../store/search/read-found.ts';
import { searchIndex } from '../../ui/glance/session/search-index.ts';
import type { LibraryView } from '../library-view.ts';
import type { FoundElsewhere } from '../model.ts';

/** Whoever types on asks for something else. */
const SETTLED_MS = 250;
const SHOWN = 20;

/**
 * What the words find beside the reading list: papers of the archive and of the lists, from what is in this browser. Filters are of the list alone,
 * so with them nothing is looked for. What is saved meanwhile stays where it is until another thing is asked for.
 */
export function searchElsewhere({
  store,
  view,
  onFailure,
}: {
  store: Store;
  view: ReadonlySignal<LibraryView>;
  onFailure: (error: unknown) => void;
}): ReadonlySignal<FoundElsewhere | undefined> {
  const words = signal('');
  const shown = signal<FoundElsewhere | undefined>(undefined);
  const asked = computed(() => askedOf(view.value));
  const where = signal<'here'>('here');
  const { search, hidden } = searchIndex({ store, words, where, onFailure });
  const isReady = computed(() => search.value !== undefined);

  effect(() => {
    const query = asked.value;
    const settling = setTimeout(
      () => {
        words.value = query;
      },
      query === '' ? 0 : SETTLED_MS,
    );
    return () => clearTimeout(settling);
  });

  effect(() => {
    const query = words.value;
    const scope = { limit: SHOWN, isElsewhere: true, hidden: hidden.peek() };
    const found = isReady.value && query !== '' ? search.peek()?.find(query, scope) : undefined;
    if (!found || found.total === 0) {
      shown.value = undefined;
      return;
    }
    let isStopped = false;
    readFoundPapers(store, found.ids).then((read) => {
      if (isStopped) return;
      const papers: Paper[] = [...read.values()].map(({ paper }) => paper);
      shown.value = { query, papers, total: found.total, hasArchive: search.peek()?.hasArchive === true };
    }, onFailure);
    return () => {
      isStopped = true;
    };
  });

  return computed(() => (shown.value?.query === asked.value ? shown.value : undefined));
}

function askedOf({ query, only, hasCode, hasNote, shelf }: LibraryView): string {
  const isFiltered = Object.keys(only).length > 0 || hasCode || hasNote || shelf === 'hidden' || shelf === 'removed';
  return isFiltered ? '' : query.trim();
}
