import { batch, computed, effect, signal } from '@preact/signals';
import { readSettings, watchSettings } from '../browser/settings.ts';
import { say } from '../browser/words.ts';
import type { Observation } from '../domain/paper.ts';
import { READING_STATES, type SavedPaper } from '../domain/saved-paper.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { isBack } from '../domain/snooze.ts';
import { REMIND_AFTER_CHANGES, readBackupState } from '../store/backup-state.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { type HiddenPaper, readHidden } from '../store/read-hidden.ts';
import { readLibrary } from '../store/read-library.ts';
import { readObservations } from '../store/read-observations.ts';
import { readSaved } from '../store/read-saved.ts';
import { watch } from '../store/watch.ts';
import { keepListSafe } from '../ui/keep-list-safe.ts';
import { lookAtSaved } from '../ui/look-at-saved.ts';
import { lookUpSoon } from '../ui/look-up-soon.ts';
import { noticeBoard } from '../ui/notice-board.ts';
import { onShelf, orderFor } from './chosen.ts';
import { libraryDeeds } from './deeds.ts';
import { facetSteps } from './facet-steps.ts';
import { finder } from './finder.ts';
import { followPapers } from './follow-papers.ts';
import { inSteps, QUIET_MS } from './in-steps.ts';
import { keepHeldNotes } from './keep-held-notes.ts';
import { handleLibraryKey } from './library-keyboard.ts';
import { isUnfiltered, type LibraryView, viewFromHash, viewHash } from './library-view.ts';
import { isSameRows } from './list/row-chunks.ts';
import type { Dialog, LibraryActions, LibraryFacets, LibraryModel, OpenEntry } from './model.ts';
import { besideDrop, besideStep, movingWith } from './moving.ts';
import { NOTHING_PICKED, type Picked, pickTo, stillPicked, togglePicked, togglePickedAll } from './picked.ts';
import { foldingSteps } from './searched.ts';
import { secondCopy } from './second-copy.ts';
import { shelfCounts } from './shelves.ts';

const CLOCK_MS = 60_000;
const FIRST_ROWS = 50;
const ADDRESS_AFTER_MS = 400;
const YEAR_MS = 366 * 86_400_000;

/** The library page: follows the store, draws whenever something changed, and does what is pressed. */
export function startLibrary(draw: (model: LibraryModel, actions: LibraryActions, store: Store) => void): void {
  const store = openStore();
  const now = signal(Date.now());
  const view = signal(viewFromHash(location.hash));
  const picked = signal<Picked>(NOTHING_PICKED);
  const focusId = signal<string | undefined>(undefined);
  const openId = signal<string | undefined>(undefined);
  const observations = signal<readonly Observation[]>([]);
  const firstRows = signal<readonly SavedPaper[] | undefined>(undefined);
  const hidden = signal<readonly HiddenPaper[]>([]);
  const unsavedChanges = signal<number | undefined>(undefined);
  const facets = signal<LibraryFacets | undefined>(undefined);
  const dialog = signal<Dialog | undefined>(location.hash === '#way-in' ? 'way-in' : undefined);
  const settings = signal(DEFAULT_SETTINGS);
  const board = noticeBoard();
  keepListSafe(store, board);

  void readSettings().then((read) => {
    settings.value = read;
  });
  watchSettings((changed) => {
    settings.value = changed;
  });
  setInterval(() => {
    now.value = Date.now();
  }, CLOCK_MS);

  const { copy, readFailed } = secondCopy(board.fail);
  const { papers: followed } = followPapers(store, readFirst(store, view.peek(), firstRows), readFailed);
  const papers = computed(() => followed.value ?? copy.value?.papers);
  const isReadOnly = computed(() => followed.value === undefined && copy.value !== undefined);
  const search = finder();
  // Neither a letter nor a filter changes the order, and sorting is what costs most.
  const order = computed(() => orderFor(view.value));
  const ordered = computed(() => papers.value && [...papers.value.values()].sort(order.value));
  const isFolded = signal(false);
  let lastFound: readonly SavedPaper[] | undefined;
  // Whoever types before all texts are folded sees the list as it was for a moment more.
  const found = computed(() => {
    const isReady = isFolded.value || view.value.query.trim() === '';
    if (isReady) lastFound = ordered.value && search(ordered.value, view.value);
    return lastFound;
  });
  let lastRows: readonly SavedPaper[] = [];
  const rows = computed(() => {
    if (view.value.shelf === 'hidden') return [];
    if (!found.value) return firstRows.value;
    const shown = onShelf(found.value, view.value, now.value);
    // A minute later the list is most often the same, and then nobody need look through it.
    if (!isSameRows(lastRows, shown)) lastRows = shown;
    return lastRows;
  });
  const counts = computed(() => found.value && shelfCounts(found.value, now.value));
  const total = computed(() => {
    if (!papers.value) return undefined;
    let count = 0;
    for (const { removedAt } of papers.value.values()) if (removedAt === undefined) count += 1;
    return count;
  });
  const savedLook = lookAtSaved(() => true);
  const back = computed(() => {
    const since = savedLook.lookedAt.value ?? Number.MAX_VALUE;
    const all = [...(papers.value?.values() ?? [])];
    return all.filter((saved) => saved.removedAt === undefined && isBack(saved, since)).map(({ id }) => id);
  });
  // A look alone, with nothing to mark, is no reason to draw ten thousand rows anew.
  const lookedAt = computed(() => (back.value.length > 0 ? (savedLook.lookedAt.value ?? 0) : Number.MAX_VALUE));
  effect(() => savedLook.backShown(back.value));
  const hiddenHere = computed(() => (isReadOnly.value ? (copy.value?.hidden ?? []) : hidden.value));
  const open = computed((): OpenEntry | undefined => {
    const saved = openId.value === undefined ? undefined : find(openId.value);
    return saved && { saved, observations: observations.value };
  });

  watch(
    () => readHidden(store),
    (read) => {
      hidden.value = read;
    },
    board.fail,
  );

  watch(
    () => readBackupState(store),
    ({ changesSinceExport }) => {
      unsavedChanges.value = changesSinceExport >= REMIND_AFTER_CHANGES ? changesSinceExport : undefined;
    },
    board.fail,
  );

  effect(() => {
    const id = openId.value;
    observations.value = [];
    if (id === undefined) return;
    return watch(
      () => readObservations(store, [id], Date.now() - YEAR_MS, Date.now()),
      (read) => {
        observations.value = read.get(id) ?? [];
      },
      board.fail,
    );
  });

  effect(() => {
    if (openId.value !== undefined) return lookUpSoon(store, openId.value);
  });

  // Counting thousands of authors can wait until the rows are drawn, and goes on step by step.
  effect(() => {
    const all = papers.value;
    const among = ordered.value;
    if (!all || !among || (view.value.query.trim() !== '' && !isFolded.value)) return;
    const shown = (wanted: LibraryView) => onShelf(search(among, wanted), wanted, now.peek());
    const counting = facetSteps(all, view.value, shown, now.peek());
    const show = (counted: LibraryFacets) => {
      facets.value = counted;
    };
    return inSteps(counting, show, facets.peek() ? QUIET_MS : 0);
  });

  effect(() => {
    const all = papers.value;
    if (!all) return;
    return inSteps(foldingSteps(all), () => {
      isFolded.value = true;
    });
  });

  effect(() => {
    const all = papers.value;
    if (all) picked.value = stillPicked(picked.peek(), (id) => all.has(id));
  });

  // The browser writes the address to its history each time: not at every letter that is typed.
  effect(() => {
    const address = viewHash(view.value) || location.pathname;
    const settled = setTimeout(() => history.replaceState(null, '', address), ADDRESS_AFTER_MS);
    return () => clearTimeout(settled);
  });

  const deeds = libraryDeeds({
    store,
    board,
    find,
    opensWith: () => settings.value.openWith,
    keyPattern: () => settings.value.keyPattern,
    list: async () => papers.value?.values() ?? (await readLibrary(store)).entries,
  });

  // Where the database can't be written, that is said already.
  keepHeldNotes(store, Date.now(), deeds.noteKept).catch(() => {});

  const actions: LibraryActions = {
    ...deeds,
    rows: {
      open: deeds.openPaper,
      show: (id) => {
        batch(() => {
          focusId.value = id;
          openId.value = id;
        });
      },
      toggleDetails(id) {
        openId.value = openId.value === id ? undefined : id;
      },
      pick(id, isRange) {
        picked.value = isRange ? pickTo(picked.value, id, idsShown()) : togglePicked(picked.value, id);
      },
      stepState(id) {
        const at = READING_STATES.indexOf(find(id)?.state ?? 'to-read');
        deeds.setState([id], READING_STATES[(at + 1) % READING_STATES.length] ?? 'to-read');
      },
      toggleStar: (id) => deeds.setStarred([id], find(id)?.starred !== true),
      toggleSaved: (id) => actions.toggleSaved([id]),
      hide: deeds.hide,
      moveTo(id, beside) {
        const moving = movingWith(id, picked.peek().ids, idsShown());
        deeds.moveTo(moving, besideDrop(moving, idsShown(), beside));
      },
      focusMoved(id) {
        if (focusId.value === id) return;
        batch(() => {
          focusId.value = id;
          // Beside the list stands the paper the keyboard is on, as long as something stands there.
          if (openId.value !== undefined) openId.value = id;
        });
      },
    },
    show: change,
    showShelf: (shelf) => change({ shelf }),
    sortBy: (sort) => change({ sort }),
    narrow(facet, value) {
      const { [facet]: _, ...rest } = view.value.only;
      change({ only: value === undefined ? rest : { ...rest, [facet]: value } });
    },
    clearFilters: () => change({ query: '', only: {}, hasCode: false, hasNote: false }),
    openBeside(id) {
      openId.value = id;
    },
    toggleSaved(ids) {
      if (ids.every((id) => find(id)?.removedAt !== undefined)) deeds.restore(ids);
      else deeds.remove(ids);
    },
    pickAll() {
      picked.value = togglePickedAll(picked.value, idsShown());
    },
    pickNone() {
      picked.value = NOTHING_PICKED;
    },
    move(id, step) {
      if (view.value.sort !== 'own') {
        board.tell(say('notice_move_needs_own'));
        return;
      }
      const moving = movingWith(id, picked.peek().ids, idsShown());
      deeds.moveTo(moving, besideStep(moving, idsShown(), step));
    },
    showDialog(next) {
      dialog.value = next;
    },
    tell: board.tell,
    fail: board.fail,
    undo: board.undo,
  };

  effect(() => {
    draw(
      {
        now: now.value,
        view: view.value,
        rows: rows.value,
        papers: papers.value,
        lookedAt: lookedAt.value,
        counts: counts.value && { ...counts.value, hidden: hiddenHere.value.length },
        total: total.value,
        facets: facets.value,
        picked: picked.value,
        focusId: focusId.value,
        open: open.value,
        hidden: hiddenHere.value,
        isReadOnly: isReadOnly.value,
        notice: board.notice.value,
        dialog: dialog.value,
        unsavedChanges: unsavedChanges.value,
      },
      actions,
      store,
    );
  });

  document.addEventListener('keydown', (event) =>
    handleLibraryKey(event, actions, { picked: () => picked.peek(), lettersAct: settings.peek().letterKeys }),
  );

  function find(id: string): SavedPaper | undefined {
    return papers.value ? papers.value.get(id) : firstRows.value?.find((saved) => saved.id === id);
  }

  function idsShown(): readonly string[] {
    return rows.peek()?.map(({ id }) => id) ?? [];
  }

  /** Another list: what was picked in the last one is not picked in this one. */
  function change(changes: Partial<LibraryView>): void {
    batch(() => {
      const next = { ...view.value, ...changes };
      if (next.shelf !== view.value.shelf) {
        picked.value = NOTHING_PICKED;
        openId.value = undefined;
      }
      focusId.value = undefined;
      view.value = next;
    });
  }
}

/** The first rows of a plain list come from its index, so that they cost the same for fifty papers and for ten thousand. */
async function readFirst(
  store: Store,
  view: LibraryView,
  firstRows: { value: readonly SavedPaper[] | undefined },
): Promise<void> {
  const state = READING_STATES.find((one) => one === view.shelf);
  if (state === undefined || view.sort !== 'own' || !isUnfiltered(view)) return;
  firstRows.value = await readSaved(store, { state, limit: FIRST_ROWS });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
