import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { requestServiceAccess } from '../../browser/access.ts';
import { sendCommand } from '../../browser/commands.ts';
import { timeWords } from '../../browser/date-words.ts';
import type { Surface } from '../../browser/first-frame.ts';
import { watchLook } from '../../browser/look.ts';
import { followLooks } from '../../browser/looks.ts';
import { mirror } from '../../browser/mirror.ts';
import { openPanel } from '../../browser/panel.ts';
import { closePopup, openDigest, openLibrary, openSettings } from '../../browser/tabs.ts';
import { say } from '../../browser/words.ts';
import type { AskedFeed } from '../../domain/feed.ts';
import { feedToAsk, unfollowedFeed } from '../../domain/feed-to-ask.ts';
import type { Glance } from '../../domain/glance.ts';
import { isSameList } from '../../domain/is-same-list.ts';
import { type Period, periodFeed } from '../../domain/period.ts';
import type { Screen } from '../../domain/screen.ts';
import { FRESH_STATE, type ViewState } from '../../domain/view-state.ts';
import { isNewerSchema } from '../../store/guard-newer-schema.ts';
import { openStore } from '../../store/open-store.ts';
import { readMirroredScreen } from '../../store/read-mirrored-screen.ts';
import { readScreen } from '../../store/read-screen.ts';
import { watch } from '../../store/watch.ts';
import { keepListSafe } from '../keep-list-safe.ts';
import { catchingUp } from './catching-up.ts';
import { followChosen } from './chosen.ts';
import { fitWindow } from './fit-window.ts';
import { foundFirst } from './found-first.ts';
import { handleKey } from './keyboard.ts';
import { listOrder } from './list-order.ts';
import type { GlanceActions, GlanceModel, OpenPaper } from './model.ts';
import { modelFor } from './model-for.ts';
import { noticeBoard } from './notice-board.ts';
import { followOpen } from './open-details.ts';
import { rememberState, restoreFocus, scrollToTop } from './remember.ts';
import { keepFocus } from './row-focus.ts';
import { ruleChanges } from './rule-changes.ts';
import { searching } from './searching.ts';
import { watchSeeing } from './seeing.ts';
import { thisPage } from './this-page.ts';
import { savingToggle } from './toggle-saved.ts';
import { triage } from './triage.ts';
import { followWaitingDigest } from './waiting-digest.ts';

const CLOCK_MS = 30_000;

/** What the first frame was drawn from. */
export interface Start {
  readonly state: ViewState;
  readonly screen: Screen | undefined;
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
  const state = signal(start.state);
  const screen = signal(start.screen);
  const now = signal(start.now);
  const open = signal<OpenPaper | undefined>(start.state.openId === undefined ? undefined : { id: start.state.openId });
  const areKeysShown = signal(false);
  const board = noticeBoard();
  const { tell, fail, attempt } = board;
  const { settings, rules, followed } = followChosen(fail);
  const seeing = watchSeeing({ store, glance: start.glance, state, screen, onFailure: fail });
  keepListSafe(store, board);
  const order = listOrder(state, screen, seeing.labelsSince);
  const toggleSaved = savingToggle(store, board);
  const digest = followWaitingDigest(store, fail);
  const here = thisPage({ store, board, toggleSaved });
  const catching = catchingUp({ store, state, rules, seeing, board });
  const finder = searching({ store, state, screen, onFailure: fail });
  // The newest day stays the one that was found first, or midnight would pull the list away from under the reader.
  const askedFor = new Set<string>();
  /** What was searched for when the screen was read. */
  let shownQuery = start.state.search?.query.trim();
  const period = signal<Period | undefined>(start.state.period ?? start.screen?.period);

  setInterval(() => {
    now.value = Date.now();
  }, CLOCK_MS);
  followLooks(() => void sendCommand({ type: 'paint-badge' }));

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
          show(read);
          fetchStale(read);
        },
        (error) => void showMirrored(asked.view, error),
      );
    const before = screen.peek();
    const { found } = asked;
    if (!isFreshSearch() || !Array.isArray(found) || before?.view !== asked.view) return readAll();
    return foundFirst({ store, found, before, show, readAll });
  });

  followOpen({ store, open, rules, onFailure: fail });

  const ruling = ruleChanges({ rules, board, onReturn: order.anotherList });
  const actions: GlanceActions = {
    ...triage({ store, screen, settings, seeing, board, toggleSaved, onReturn: order.anotherList }),
    showView(view) {
      askedFor.clear();
      batch(() => {
        period.value = undefined;
        const { narrowing } = state.value;
        change({ ...FRESH_STATE, view, ...(narrowing && { narrowing }) });
      });
      seeing.viewShown();
    },
    showPeriod(next) {
      askedFor.clear();
      batch(() => {
        period.value = next;
        change({ ...state.value, period: next, scroll: 0 });
      });
    },
    sortBy(sort) {
      change({ ...state.value, sort });
      scrollToTop();
    },
    toggleFilter(filter) {
      const { filters } = state.value;
      const next = filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter];
      change({ ...state.value, filters: next });
    },
    toggleMuted() {
      order.anotherList();
      const { showsMuted: shown, ...rest } = state.value;
      state.value = { ...rest, ...(!shown && { showsMuted: true }) };
    },
    toggleRule: (kind, about) => attempt(() => ruling.toggle(kind, about)),
    clearFilters: () => change({ ...state.value, filters: [] }),
    narrowTo(narrowing) {
      const { narrowing: _, ...rest } = state.value;
      change({ ...rest, ...(narrowing && { narrowing }) });
    },
    search(search) {
      const { search: _, focusId: _focusId, ...rest } = state.value;
      change({ ...rest, ...(search && { search }) });
      if (search?.where === 'service') finder.askService();
    },
    catchUp(count) {
      catching.pick();
      const { catchUp: _, ...rest } = state.value;
      change(count === undefined ? rest : { ...FRESH_STATE, view: 'trending', catchUp: count });
    },
    finishCatchUp() {
      const { catchUp: _, ...rest } = state.value;
      change(rest);
      attempt(catching.finish);
    },
    togglePage: () => attempt(here.toggle),
    letIn: () => order.letIn(),
    toggleDetails(id) {
      open.value = open.value?.id === id ? undefined : { id };
      const { openId: _, openHeight: _openHeight, ...rest } = state.value;
      state.value = { ...rest, ...(open.value && { openId: id }) };
    },
    refresh: () => attempt(refreshNow),
    retry() {
      const { search, period: shown } = state.value;
      if (search?.where === 'service') finder.askService();
      else if (shown && !search) void ask(periodFeed(shown));
      else attempt(refreshNow);
    },
    allowAccess() {
      attempt(async () => {
        if (await requestServiceAccess()) await refreshNow();
      });
    },
    openPanel() {
      attempt(async () => {
        await openPanel();
        closePopup();
      });
    },
    openLibrary() {
      attempt(async () => {
        await openLibrary();
        closePopup();
      });
    },
    openSettings() {
      attempt(async () => {
        await openSettings();
        closePopup();
      });
    },
    readDigest(id) {
      attempt(async () => {
        await openDigest(id);
        closePopup();
      });
    },
    showKeys(areShown) {
      areKeysShown.value = areShown;
    },
    undo: board.undo,
    focusMoved(id) {
      state.value = { ...state.value, focusId: id };
    },
  };

  effect(() => {
    const rows = new Set(screen.value?.rows.map(({ id }) => id));
    seeing.rowsShown(order.ids.value?.filter((id) => rows.has(id)) ?? []);
  });

  effect(() => {
    const model = modelFor({
      now: now.value,
      state: state.value,
      screen: screen.value?.view === state.value.view ? screen.value : undefined,
      labelsSince: seeing.labelsSince.value,
      order: order.ids.value,
      open: open.value,
      notice: board.notice.value,
      matches: finder.matches.value,
      page: here.page.value,
      catchUp: catching.offer.value,
      digest: digest.value,
      areKeysShown: areKeysShown.value,
    });
    keepFocus(() => draw(model, actions));
  });

  watchLook();
  // What is pressed before it is known whether letters act waits for that.
  const early = [...start.earlyKeys];
  const press = (event: KeyboardEvent): void => handleKey(event, actions, settings.peek().letterKeys);
  document.addEventListener('keydown', (event) => {
    if (rules.peek()) press(event);
    else early.push(event);
  });
  if (start.surface === 'popup') fitWindow();
  if (start.surface) rememberState({ state, screen, surface: start.surface });
  restoreFocus(start.state);
  effect(() => {
    if (rules.value) untracked(() => early.splice(0).forEach(press));
  });
  void sendCommand({ type: 'opened' });
  return actions;

  function change(asked: ViewState): void {
    // A day's own order is by votes: "Votes", kept from a search, is no other choice there.
    const isByVotes = asked.view === 'daily' && !asked.search && asked.sort === 'votes';
    const next: ViewState = isByVotes ? { ...asked, sort: 'own' } : asked;
    const isSame = isSameList(next, state.peek());
    if (next.view !== state.peek().view) open.value = undefined;
    state.value = next;
    if (isSame) {
      order.letIn();
    } else {
      order.anotherList();
      scrollToTop();
    }
  }

  function show(read: Screen): void {
    batch(() => {
      screen.value = read;
      now.value = Date.now();
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

  async function refreshNow(): Promise<void> {
    const shown = screen.peek();
    const apart = shown && unfollowedFeed(shown, followed.peek(), Date.now());
    if (apart) void ask(apart);
    const result = await sendCommand({ type: 'refresh' });
    if (result?.kind === 'failed') {
      if (result.because === 'newer-schema') tell(say('notice_newer_schema'));
      else fail(result.reason);
    }
    if (result?.kind !== 'wait') return;
    if (result.because === 'too-soon') tell(say('notice_too_soon', timeWords(result.until)));
    else if (result.because === 'rate-limited') tell(say('notice_paused', timeWords(result.until)));
    else tell(say('notice_already_refreshing'));
  }

  /** A list that was asked for comes through the background, once each time it is shown; so does one that is not followed. */
  function fetchStale(shown: Screen): void {
    const { search, period: asked } = state.peek();
    if (search) return;
    const key = feedToAsk(shown, { isAskedFor: asked !== undefined, followed: followed.peek(), now: Date.now() });
    if (key === undefined || askedFor.has(key)) return;
    askedFor.add(key);
    void ask(key);
  }

  /** What was asked for comes in as it arrives; it is no news that waits. */
  async function ask(key: AskedFeed): Promise<void> {
    order.anotherList();
    await sendCommand({ type: 'fetch-feed', key });
    order.anotherList();
  }
}
