import { batch, type Signal } from '@preact/signals';
import type { Period } from '../../../domain/feed-days/period.ts';
import { isSameList } from '../../../domain/is-same-list.ts';
import { DEFAULT_VIEW, type ViewState } from '../../../domain/view-state.ts';
import type { GlanceActions, OpenPaper } from '../model.ts';
import type { ListOrder } from './list-order.ts';
import { focusRowWhenThere } from './row-focus.ts';
import { scrollToTop } from './scroll-position.ts';

type StateChanges = Pick<
  GlanceActions,
  | 'showView'
  | 'showPeriod'
  | 'sortBy'
  | 'toggleFilter'
  | 'clearFilters'
  | 'toggleMuted'
  | 'narrowTo'
  | 'search'
  | 'searchEverywhere'
  | 'catchUp'
  | 'letIn'
  | 'toggleDetails'
  | 'focusMoved'
>;

/** What the person does to the view: another list begins at its beginning, the same one lets in what waits. */
export function stateChanges({
  state,
  period,
  open,
  order,
}: {
  state: Signal<ViewState>;
  period: Signal<Period | undefined>;
  open: Signal<OpenPaper | undefined>;
  order: ListOrder;
}): StateChanges {
  return {
    showView(view) {
      batch(() => {
        period.value = undefined;
        const { narrowing } = state.value;
        change({ ...DEFAULT_VIEW, view, ...(narrowing && { narrowing }) });
      });
    },
    showPeriod(next) {
      batch(() => {
        period.value = next;
        change({ ...state.value, period: next });
      });
    },
    sortBy(sort) {
      change({ ...state.value, sort });
      order.letIn();
      scrollToTop();
    },
    toggleFilter(filter) {
      const { filters } = state.value;
      const next = filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter];
      change({ ...state.value, filters: next });
    },
    clearFilters: () => change({ ...state.value, filters: [] }),
    toggleMuted() {
      order.anotherList();
      const { showsMuted: shown, ...rest } = state.value;
      state.value = { ...rest, ...(!shown && { showsMuted: true }) };
    },
    narrowTo(narrowing) {
      const { narrowing: _, ...rest } = state.value;
      change({ ...rest, ...(narrowing && { narrowing }) });
    },
    search(search) {
      const { search: _, focusId: _focusId, ...rest } = state.value;
      change({ ...rest, ...(search?.query && { search }) });
    },
    searchEverywhere: (query) => change({ ...DEFAULT_VIEW, search: { query, where: 'here' } }),
    catchUp(count) {
      const { catchUp: _, ...rest } = state.value;
      change(count === undefined ? rest : { ...DEFAULT_VIEW, view: 'trending', catchUp: count });
    },
    letIn() {
      const first = order.letNewIn();
      // Else nobody would see that something came: it stands where its rank is, and that is rarely where the list is read.
      if (first !== undefined) focusRowWhenThere(first);
    },
    toggleDetails: (id) => showDetails(open.value?.id === id ? undefined : id),
    focusMoved(id) {
      state.value = { ...state.value, focusId: id };
      if (open.value && open.value.id !== id && areDetailsBeside()) showDetails(id);
    },
  };

  function showDetails(id: string | undefined): void {
    open.value = id === undefined ? undefined : { id };
    const { openId: _, openHeight: _openHeight, ...rest } = state.value;
    state.value = { ...rest, ...(id !== undefined && { openId: id }) };
  }

  function change(asked: ViewState): void {
    // A day's own order is by votes: "Votes", kept from a search, is no other choice there; places are a search's alone.
    const isByVotes = asked.view === 'daily' && asked.sort === 'votes';
    const isOfSearch = !asked.search && (isByVotes || asked.sort === 'place');
    const next: ViewState = isOfSearch ? { ...asked, sort: 'own' } : asked;
    const isSame = isSameList(next, state.peek());
    if (next.view !== state.peek().view) open.value = undefined;
    // Before the change: what a search finds may be there with it, and to scroll then would lay it out twice.
    if (!isSame) {
      order.anotherList();
      scrollToTop();
    }
    state.value = next;
    if (isSame) order.letIn();
  }
}

/** Where list and paper stand side by side (`wide-list.css`), the paper is the one that the keyboard is on. */
function areDetailsBeside(): boolean {
  return matchMedia('(min-width: 600px)').matches;
}
