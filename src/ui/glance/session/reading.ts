import { batch, computed, effect, type ReadonlySignal, type Signal } from '@preact/signals';
import { mirror } from '../../../browser/mirror.ts';
import { say } from '../../../browser/words.ts';
import type { Period } from '../../../domain/period.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import { isNewerSchema } from '../../../store/guard-newer-schema.ts';
import type { Store } from '../../../store/open-store.ts';
import { readMirroredScreen } from '../../../store/read-mirrored-screen.ts';
import { readScreen } from '../../../store/read-screen.ts';
import { watch } from '../../../store/watch.ts';
import type { NoticeBoard } from '../../notice-board.ts';
import type { CatchingUp } from './catching-up.ts';
import type { Chosen } from './chosen.ts';
import { foundFirst } from './found-first.ts';
import type { ListOrder } from './list-order.ts';
import type { Searching } from './searching.ts';
import type { Seeing } from './seeing.ts';

/** Reads the screen that the state asks for, and again whenever something in the database changed it. */
export function keepRead({
  store,
  state,
  screen,
  now,
  period,
  chosen: { rules, followed },
  seeing,
  order,
  finder,
  catching,
  board: { fail, tell },
  onRead,
}: {
  store: Store;
  state: ReadonlySignal<ViewState>;
  screen: Signal<Screen | undefined>;
  now: Signal<number>;
  /** The newest day stays the one that was found first, or midnight would pull the list away from under the reader. */
  period: Signal<Period | undefined>;
  chosen: Chosen;
  seeing: Seeing;
  order: ListOrder;
  finder: Searching;
  catching: CatchingUp;
  board: NoticeBoard;
  onRead: (read: Screen) => void;
}): void {
  /** What was searched for when the screen was read. */
  let shownQuery = state.peek().search?.query.trim();

  // Each by itself: the state is another one at every step to the next row, and that must not read the lists anew.
  const view = computed(() => state.value.view);
  const narrowing = computed(() => state.value.narrowing);
  const showsMuted = computed(() => state.value.showsMuted);
  const request = computed(() => ({
    rules: rules.value,
    followed: followed.value,
    view: view.value,
    period: period.value,
    narrowing: narrowing.value,
    showsMuted: showsMuted.value,
    found: finder.found.value ?? catching.found.value,
    lastEndedAt: seeing.lastEndedAt.value,
  }));

  effect(() => {
    const { lastEndedAt: _, ...asked } = request.value;
    if (finder.isPending.value || catching.isPending.value || !asked.rules) return;
    const readAll = (): (() => void) =>
      watch(
        () => readScreen(store, { ...asked, gainsSince: seeing.gainsSince(Date.now()), now: Date.now() }),
        (read) => {
          batch(() => {
            now.value = Date.now();
            show(read);
          });
          onRead(read);
        },
        (error) => void showMirrored(asked.view, error),
      );
    const before = screen.peek();
    const { found } = asked;
    if (!isFreshSearch() || !Array.isArray(found) || before?.view !== asked.view) return readAll();
    return foundFirst({ store, found, before, show, readAll });
  });

  function show(read: Screen): void {
    batch(() => {
      screen.value = read;
      if (read.period && !period.value) period.value = read.period;
      order.screenRead();
    });
    shownQuery = state.peek().search?.query.trim();
  }

  /** Another search than the one on the screen, whose first rows are the same whatever the others are. */
  function isFreshSearch(): boolean {
    const { search, sort, filters, narrowing } = state.peek();
    const isFresh = search !== undefined && search.query.trim() !== shownQuery;
    return isFresh && sort === 'own' && filters.length === 0 && !narrowing;
  }

  /** The reading list at least can be read from its second copy; nothing can be written there. */
  async function showMirrored(view: ViewState['view'], error: unknown): Promise<void> {
    fail(error);
    if (view !== 'saved' || isNewerSchema(error)) return;
    const read = await readMirroredScreen(mirror, Date.now()).catch(() => undefined);
    if (!read || state.peek().view !== 'saved') return;
    batch(() => {
      screen.value = read;
      order.screenRead();
    });
    tell(say('notice_read_only'));
  }
}
