import { batch, computed, effect, type ReadonlySignal, type Signal } from '@preact/signals';
import { t } from '../../../browser/i18n.ts';
import { mirror } from '../../../browser/mirror.ts';
import type { Period } from '../../../domain/feed-days/period.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import { readScreen } from '../../../store/feeds/read-screen.ts';
import { readMirroredScreen } from '../../../store/mirror/read-mirrored-screen.ts';
import type { Store } from '../../../store/open-store.ts';
import { isNewerSchema } from '../../../store/schema/guard-newer-schema.ts';
import { type RowsAtHand, rowsOf } from '../../../store/search/first-results.ts';
import { watch } from '../../../store/watch.ts';
import { failureWords } from '../../failure-words.ts';
import type { SavedLook } from '../../look-at-saved.ts';
import { newsWords } from '../../news-words.ts';
import type { Toasts } from '../../toasts.ts';
import { rowsInSight } from '../rows-in-sight.ts';
import type { CatchUpSession } from './catch-up.ts';
import { showFirstResults } from './first-results.ts';
import type { ForYouSession } from './for-you.ts';
import type { ListOrder } from './list-order.ts';
import type { Preferences } from './preferences.ts';
import { prefetchRows } from './prefetch-rows.ts';
import type { RowWindow } from './row-window.ts';
import { withSameRows } from './same-rows.ts';
import type { SearchSession } from './search.ts';
import type { SeenTracking } from './seen-tracking.ts';

/** Reads the screen that the state asks for, and again whenever something in the database changed it. */
export function screenQuery({
  store,
  state,
  screen,
  now,
  period,
  chosen: { rules, followed },
  seeing,
  savedLook,
  order,
  finder,
  catching,
  forYou,
  drawn,
  board: { fail, tell },
  unreadable,
  onRead,
}: {
  store: Store;
  state: ReadonlySignal<ViewState>;
  screen: Signal<Screen | undefined>;
  now: Signal<number>;
  /** The newest day stays the one that was found first, or midnight would pull the list away from under the reader. */
  period: Signal<Period | undefined>;
  chosen: Preferences;
  seeing: SeenTracking;
  savedLook: SavedLook;
  order: ListOrder;
  finder: SearchSession;
  catching: CatchUpSession;
  forYou: ForYouSession;
  drawn: RowWindow;
  board: Toasts;
  /** Why there is nothing to show. */
  unreadable: Signal<string | undefined>;
  onRead: (read: Screen) => void;
}): void {
  /** What was searched for when the screen was read. */
  let shownQuery = state.peek().search?.query.trim();
  /** Rows that were read since something changed. */
  let atHand: RowsAtHand | undefined;

  // Each by itself: the state is another one at every step to the next row, and that must not read the lists anew.
  const view = computed(() => state.value.view);
  const narrowing = computed(() => state.value.narrowing);
  const showsMuted = computed(() => state.value.showsMuted);
  const isPending = computed(() =>
    [finder.isPending.value, catching.isPending.value, forYou.isPending.value].includes(true),
  );
  const found = computed(() =>
    [finder.found.value, catching.found.value, forYou.found.value].find((ids) => ids !== undefined),
  );
  // Follows all of it always: what comes to be followed later is told later, and the page is drawn before its list is there.
  const request = computed(() => ({
    isPending: isPending.value,
    rules: rules.value,
    followed: followed.value,
    view: view.value,
    period: period.value,
    narrowing: narrowing.value,
    showsMuted: showsMuted.value,
    found: found.value,
    showsHidden: finder.showsHidden.value,
    lookedAt: view.value === 'saved' ? savedLook.lookedAt.value : 0,
    lastEndedAt: seeing.lastEndedAt.value,
    forYou: forYou.asked.value,
  }));

  effect(() => {
    const { lastEndedAt: _, forYou: __, isPending: isComing, ...asked } = request.value;
    if (isComing || !asked.rules || asked.lookedAt === undefined) return;
    let isAgain = false;
    const readAll = (): (() => void) =>
      watch(
        async () => {
          const at = Date.now();
          const read = await readScreen(store, { ...asked, gainsSince: seeing.gainsSince(at), now: at });
          return withNewsWords(await forYou.explained(read), at);
        },
        (read) => {
          keepAtHand(read, { hasChanged: isAgain });
          isAgain = true;
          batch(() => {
            now.value = Date.now();
            show(read);
            onRead(read);
          });
        },
        (error) => void showMirrored(asked.view, error),
      );
    const before = screen.peek();
    if (isAnotherSearch()) drawn.beginAnew();
    if (!isFreshSearch() || !Array.isArray(asked.found) || before?.view !== asked.view) return readAll();
    atHand ??= rowsOf(before);
    return showFirstResults({ store, found: asked.found, before, atHand, show, readAll });
  });

  effect(() => {
    const ahead = finder.findAhead();
    if (!ahead) return;
    atHand ??= new Map();
    return prefetchRows(store, ahead, rowsInSight(), atHand);
  });

  /** What was read before a change may be another thing now. */
  function keepAtHand(read: Screen, { hasChanged }: { hasChanged: boolean }): void {
    const rows = rowsOf(read);
    if (!atHand || hasChanged) atHand = rows;
    else for (const [id, row] of rows) atHand.set(id, row);
  }

  function show(read: Screen): void {
    batch(() => {
      screen.value = withSameRows(read, screen.peek());
      unreadable.value = undefined;
      if (read.period && !period.value) period.value = read.period;
      order.screenRead();
    });
    shownQuery = state.peek().search?.query.trim();
  }

  /** Another search than the one on the screen. */
  function isAnotherSearch(): boolean {
    const { search } = state.peek();
    return search !== undefined && search.query.trim() !== shownQuery;
  }

  /** Another one, whose first rows are the same whatever the others are. */
  function isFreshSearch(): boolean {
    const { sort, filters, narrowing } = state.peek();
    const isOrdered = sort === 'own' || sort === 'place' || sort === 'newest';
    return isAnotherSearch() && isOrdered && filters.length === 0 && !narrowing;
  }

  /** The reading list at least can be read from its second copy; nothing can be written there. */
  async function showMirrored(view: ViewState['view'], error: unknown): Promise<void> {
    fail(error);
    if (state.peek().view === view && screen.peek()?.view !== view) unreadable.value = failureWords(error);
    if (view !== 'saved' || isNewerSchema(error)) return;
    const read = await readMirroredScreen(mirror, Date.now()).catch(() => undefined);
    if (!read || state.peek().view !== 'saved') return;
    batch(() => {
      screen.value = read;
      unreadable.value = undefined;
      order.screenRead();
    });
    tell(t('notice_read_only'));
  }
}

/** Says in a row what became of its paper lately. */
function withNewsWords(read: Screen, now: number): Screen {
  if (!read.rows.some(({ news }) => news)) return read;
  return { ...read, rows: read.rows.map((row) => (row.news ? { ...row, why: newsWords(row.news, now) } : row)) };
}
