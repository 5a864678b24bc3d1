import { batch, computed, effect, signal } from '@preact/signals';
import { followColorScheme } from '../../../browser/color-scheme.ts';
import { sendCommand } from '../../../browser/commands.ts';
import { browserName } from '../../../browser/extension-info.ts';
import type { Snapshot, Surface } from '../../../browser/first-frame.ts';
import { closePopup } from '../../../browser/tabs.ts';
import { watchTheme } from '../../../browser/theme.ts';
import type { Period } from '../../../domain/feed-days/period.ts';
import type { Screen } from '../../../domain/screen.ts';
import { isDefaultView, type ViewState } from '../../../domain/view-state.ts';
import type { Visit } from '../../../domain/visit.ts';
import { readTags } from '../../../store/saved/read-tags.ts';
import { lookAtSaved } from '../../look-at-saved.ts';
import { mirrorInPage } from '../../mirror-in-page.ts';
import { openPageStore } from '../../open-page-store.ts';
import { pageActs } from '../../page-acts.ts';
import { followPaletteKey } from '../../palette/follow-palette-key.ts';
import { tagView } from '../../palette/place-commands.ts';
import { paperActions } from '../../paper-actions.ts';
import { rankingAtHand } from '../../ranking-at-hand.ts';
import { startArchiveFrom } from '../../start-archive.ts';
import { toasts } from '../../toasts.ts';
import { followUptake } from '../../uptake/follow-uptake.ts';
import type { GlanceActions, GlanceModel, OpenPaper } from '../model.ts';
import { followArchiveOffer } from './archive-offer.ts';
import { catchUpSession } from './catch-up.ts';
import { fetchRequests } from './fetch-requests.ts';
import { fitWindow } from './fit-window.ts';
import { followKnownDays } from './follow-known-days.ts';
import { forYouSession } from './for-you.ts';
import { glanceCommands } from './glance-commands.ts';
import { listOrder } from './list-order.ts';
import { modelFor } from './model-for.ts';
import { followOpen } from './open-details.ts';
import { otherPages } from './other-pages.ts';
import { persistView } from './persist-view.ts';
import { followPreferences } from './preferences.ts';
import { followKeys } from './pressed-keys.ts';
import { keepFocus } from './row-focus.ts';
import { rowWindow } from './row-window.ts';
import { ruleChanges } from './rule-changes.ts';
import { screenQuery } from './screen-query.ts';
import { scrollPosition, scrollRestoration } from './scroll-position.ts';
import { searchSession } from './search.ts';
import { trackSeen } from './seen-tracking.ts';
import { shownScreen } from './shown-screen.ts';
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
  readonly glance: Visit | undefined;
  readonly now: number;
  /** The surface that comes back as it was left; none for the library. */
  readonly surface?: Surface;
  /** What was pressed before the page listened. */
  readonly earlyKeys: readonly KeyboardEvent[];
}

/** The page after its first frame: follows the database, draws whenever something changed, and does what is pressed. */
export function startSession(start: Start, draw: (model: GlanceModel, actions: GlanceActions) => void): GlanceActions {
  const store = openPageStore();
  const { place, ...begun } = start.state;
  const state = signal<ViewState>(begun);
  const screen = signal(start.screen);
  const now = signal(start.now);
  const period = signal<Period | undefined>(start.state.period ?? start.screen?.period);
  const open = signal<OpenPaper | undefined>(start.state.openId === undefined ? undefined : { id: start.state.openId });
  const unreadable = signal<string | undefined>(undefined);
  const areKeysShown = signal(false);
  const board = toasts();
  const { fail, attempt } = board;
  const chosen = followPreferences(fail);
  const { settings, rules, followed } = chosen;
  const seeing = trackSeen({ store, glance: start.glance, state, screen, onFailure: fail });
  const savedLook = lookAtSaved(() => state.peek().view === 'saved');
  mirrorInPage(store, board);
  const acts = pageActs(store, board);
  const order = listOrder(state, screen, seeing.labelsSince, start.order);
  const papers = paperActions({ store, acts, board, settings: () => settings.peek(), onLeft: closePopup });
  const digest = followWaitingDigest(store, fail);
  const ranking = rankingAtHand(store);
  const here = thisPage({ store, ranking, acts, board, papers });
  const catching = catchUpSession({ store, state, rules, seeing, board });
  const finder = searchSession({ store, state, screen, onFailure: fail });
  const shown = shownScreen({ screen, state, acts: acts.reader(), showsHidden: finder.showsHidden });
  const archive = followArchiveOffer(store, state, finder.outcome);
  const drawn = rowWindow(begun.focusId);
  const asked = fetchRequests({ state, screen, followed, order, board });
  const known = followKnownDays({ store, state, period, onFailure: fail });
  const forYou = forYouSession({ store, ranking, state, open, order, chosen, board });
  const changes = stateChanges({ state, period, open, order });
  const ruling = ruleChanges({ board, chosen, onReturn: order.anotherList });

  setInterval(() => {
    now.value = Date.now();
  }, CLOCK_MS);
  followColorScheme();
  screenQuery({
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
    forYou,
    drawn,
    board,
    unreadable,
    onRead(read) {
      shown.wasRead();
      asked.askForStale(read);
    },
  });
  const openId = computed(() => open.value?.id);
  const uptake = followUptake({ store, openId, onFailure: fail });
  followOpen({ store, open, openId, uptake: uptake.view, rules, onFailure: fail });

  const actions: GlanceActions = {
    ...triage({ papers, shown, seeing, board, order }),
    ...asked.actions,
    ...otherPages(board),
    ...uptake.actions,
    ...changes,
    ...forYou.actions,
    showView(view) {
      asked.askAnew();
      batch(() => {
        changes.showView(view);
        seeing.viewShown();
        forYou.viewShown();
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
    lookAtMonth: known.lookAt,
    toggleRule: (kind, about) => attempt(() => ruling.toggle(kind, about)),
    togglePage: here.toggle,
    toggleSimilarToPage: here.toggleSimilar,
    showKeys(areShown) {
      areKeysShown.value = areShown;
    },
    startArchive: () => attempt(() => startArchiveFrom(store)),
    drawAll: drawn.drawAll,
    undo: board.undo,
  };

  effect(() => {
    const rows = new Set(screen.value?.rows.map(({ id }) => id));
    seeing.rowsShown(order.ids.value?.filter((id) => rows.has(id)) ?? []);
  });

  // Firefox closes a popup by Escape without a word to the page (153): who left a search that way may want its keys to be keys again.
  const isClosedByEscape = start.surface === 'popup' && browserName() === 'firefox';
  const back = scrollRestoration(start.state, { goesIntoSearch: !isClosedByEscape });
  let onPage: GlanceModel | undefined;
  effect(() => {
    const { view, rows = [] } = screen.value ?? {};
    if (view === 'saved') savedLook.backShown(rows.filter(({ isBack }) => isBack).map(({ id }) => id));
  });

  effect(() => {
    const model = modelFor({
      now: now.value,
      state: state.value,
      screen: shown.screen.value,
      labelsSince: seeing.labelsSince.value,
      order: order.ids.value,
      open: forYou.open.value,
      unreadable: unreadable.value,
      notice: board.notice.value,
      limit: state.value.search && drawn.limit.value,
      matches: finder.matches.value,
      groups: finder.groups.value,
      isIncomplete: finder.isIncomplete.value,
      outcome: finder.outcome.value,
      page: here.page.value,
      catchUp: catching.offer.value,
      digest: digest.value,
      archive: archive.value,
      days: known.days.value,
      forYou: forYou.shown.value,
      areKeysShown: areKeysShown.value,
    });
    keepFocus(() => draw(model, actions));
    onPage = model;
    drawn.drawn(model.rows.length);
    back.drawn(model.state, screen.value !== start.screen);
  });

  watchTheme();
  if (start.surface === 'popup') fitWindow();
  const whereNow = () => (back.isPending() ? place : onPage && scrollPosition(onPage));
  if (start.surface) persistView({ state, screen, surface: start.surface, place: whereNow, ready: readyAt(start) });
  followPaletteKey({
    commands: () => glanceCommands(onPage, actions),
    readTags: () => readTags(store),
    showTag: (tag) => actions.openLibraryOn(tagView(tag)),
    earlyKeys: start.earlyKeys,
  });
  followKeys(start.earlyKeys, actions, chosen);
  void sendCommand({ type: 'opened' });
  return actions;
}

function readyAt({ state, screen, status }: Start): Snapshot | undefined {
  return screen && isDefaultView(state) ? { screen, status } : undefined;
}
