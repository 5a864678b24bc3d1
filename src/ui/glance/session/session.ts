import { batch, effect, signal } from '@preact/signals';
import { browserBrand } from '../../../browser/brand.ts';
import { sendCommand } from '../../../browser/commands.ts';
import type { Snapshot, Surface } from '../../../browser/first-frame.ts';
import { watchLook } from '../../../browser/look.ts';
import { followLooks } from '../../../browser/looks.ts';
import type { Period } from '../../../domain/feed-days/period.ts';
import type { Glance } from '../../../domain/glance.ts';
import type { Screen } from '../../../domain/screen.ts';
import { isPlain, type ViewState } from '../../../domain/view-state.ts';
import { openStore } from '../../../store/open-store.ts';
import { keepListSafe } from '../../keep-list-safe.ts';
import { lookAtSaved } from '../../look-at-saved.ts';
import { noticeBoard } from '../../notice-board.ts';
import { savingToggle } from '../../toggle-saved.ts';
import type { GlanceActions, GlanceModel, OpenPaper } from '../model.ts';
import { asking } from './asking.ts';
import { catchingUp } from './catching-up.ts';
import { followChosen } from './chosen.ts';
import { fitWindow } from './fit-window.ts';
import { listOrder } from './list-order.ts';
import { modelFor } from './model-for.ts';
import { followOpen } from './open-details.ts';
import { otherPages } from './other-pages.ts';
import { placeIn, wayBack } from './place.ts';
import { followKeys } from './pressed-keys.ts';
import { keepRead } from './reading.ts';
import { rememberState } from './remember.ts';
import { keepFocus } from './row-focus.ts';
import { rowsDrawn } from './rows-drawn.ts';
import { ruleChanges } from './rule-changes.ts';
import { searching } from './searching.ts';
import { watchSeeing } from './seeing.ts';
import { stateChanges } from './state-changes.ts';
import { thisPage } from './this-page.ts';
import { triage } from './triage.ts';
import { followWaitingDigest } from './waiting-digest.ts';

const CLOCK_MS = 30_000;

/** What the first frame was drawn from. */
export interface Start {
  readonly state: ViewState;
  readonly screen: Screen | undefined;
  /** The status line with it. */
  readonly status: string;
  /** The order of its rows, where that is another than the screen's. */
  readonly order?: readonly string[] | undefined;
  readonly glance: Glance | undefined;
  readonly now: number;
  /** The surface that comes back as it was left; none for the library. */
  readonly surface?: Surface;
  /** What was pressed before the page listened. */
  readonly earlyKeys: readonly KeyboardEvent[];
}

/** The page after its first frame: follows the database, draws whenever something changed, and does what is pressed. */
export function startSession(start: Start, draw: (model: GlanceModel, actions: GlanceActions) => void): GlanceActions {
  const store = openStore();
  const { place, ...begun } = start.state;
  const state = signal<ViewState>(begun);
  const screen = signal(start.screen);
  const now = signal(start.now);
  const period = signal<Period | undefined>(start.state.period ?? start.screen?.period);
  const open = signal<OpenPaper | undefined>(start.state.openId === undefined ? undefined : { id: start.state.openId });
  const unreadable = signal<string | undefined>(undefined);
  const areKeysShown = signal(false);
  const board = noticeBoard();
  const { fail, attempt } = board;
  const chosen = followChosen(fail);
  const { settings, rules, followed } = chosen;
  const seeing = watchSeeing({ store, glance: start.glance, state, screen, onFailure: fail });
  const savedLook = lookAtSaved(() => state.peek().view === 'saved');
  keepListSafe(store, board);
  const order = listOrder(state, screen, seeing.labelsSince, start.order);
  const toggleSaved = savingToggle(store, board);
  const digest = followWaitingDigest(store, fail);
  const here = thisPage({ store, board, toggleSaved });
  const catching = catchingUp({ store, state, rules, seeing, board });
  const finder = searching({ store, state, screen, onFailure: fail });
  const drawn = rowsDrawn(begun.focusId);
  const asked = asking({ state, screen, followed, order, board });
  const changes = stateChanges({ state, period, open, order });
  const ruling = ruleChanges({ board, onReturn: order.anotherList });

  setInterval(() => {
    now.value = Date.now();
  }, CLOCK_MS);
  followLooks(() => void sendCommand({ type: 'paint-badge' }));
  const onRead = asked.askForStale;
  keepRead({
    store,
    state,
    screen,
    now,
    period,
    chosen,
    seeing,
    savedLook,
    order,
    finder,
    catching,
    drawn,
    board,
    unreadable,
    onRead,
  });
  followOpen({ store, open, rules, onFailure: fail });

  const actions: GlanceActions = {
    ...triage({ store, screen, settings, seeing, board, toggleSaved, order }),
    ...asked.actions,
    ...otherPages(board),
    ...changes,
    showView(view) {
      asked.askAnew();
      batch(() => {
        changes.showView(view);
        seeing.viewShown();
        savedLook.viewShown();
      });
    },
    showPeriod(next) {
      asked.askAnew();
      changes.showPeriod(next);
    },
    search(search) {
      changes.search(search);
      if (search?.where === 'service') asked.askService();
    },
    catchUp(count) {
      catching.pick();
      changes.catchUp(count);
    },
    finishCatchUp() {
      changes.catchUp(undefined);
      attempt(catching.finish);
    },
    toggleRule: (kind, about) => attempt(() => ruling.toggle(kind, about)),
    togglePage: () => attempt(here.toggle),
    showKeys(areShown) {
      areKeysShown.value = areShown;
    },
    drawAll: drawn.drawAll,
    undo: board.undo,
  };

  effect(() => {
    const rows = new Set(screen.value?.rows.map(({ id }) => id));
    seeing.rowsShown(order.ids.value?.filter((id) => rows.has(id)) ?? []);
  });

  // Firefox closes a popup by Escape without a word to the page (153): who left a search that way may want its keys to be keys again.
  const isClosedByEscape = start.surface === 'popup' && browserBrand() === 'firefox';
  const back = wayBack(start.state, { goesIntoSearch: !isClosedByEscape });
  let onPage: GlanceModel | undefined;
  effect(() => {
    const { view, rows = [] } = screen.value ?? {};
    if (view === 'saved') savedLook.backShown(rows.filter(({ isBack }) => isBack).map(({ id }) => id));
  });

  effect(() => {
    const model = modelFor({
      now: now.value,
      state: state.value,
      screen: screen.value?.view === state.value.view ? screen.value : undefined,
      labelsSince: seeing.labelsSince.value,
      order: order.ids.value,
      open: open.value,
      unreadable: unreadable.value,
      notice: board.notice.value,
      limit: state.value.search && drawn.limit.value,
      matches: finder.matches.value,
      isIncomplete: finder.isIncomplete.value,
      page: here.page.value,
      catchUp: catching.offer.value,
      digest: digest.value,
      areKeysShown: areKeysShown.value,
    });
    keepFocus(() => draw(model, actions));
    onPage = model;
    drawn.drawn(model.rows.length);
    back.drawn(model.state, screen.value !== start.screen);
  });

  watchLook();
  if (start.surface === 'popup') fitWindow();
  const whereNow = () => (back.isPending() ? place : onPage && placeIn(onPage));
  if (start.surface) rememberState({ state, screen, surface: start.surface, place: whereNow, ready: readyAt(start) });
  followKeys(start.earlyKeys, actions, chosen);
  void sendCommand({ type: 'opened' });
  return actions;
}

function readyAt({ state, screen, status }: Start): Snapshot | undefined {
  return screen && isPlain(state) ? { screen, status } : undefined;
}
