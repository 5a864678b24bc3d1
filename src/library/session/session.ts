import { computed, effect, signal } from '@preact/signals';
import { READING_STATES, type SavedPaper } from '../../domain/saved-paper.ts';
import { isBack } from '../../domain/snooze.ts';
import { REMIND_AFTER_CHANGES, readBackupState } from '../../store/backup-state.ts';
import { openStore, type Store } from '../../store/open-store.ts';
import { type HiddenPaper, readHidden } from '../../store/read-hidden.ts';
import { readLibrary } from '../../store/read-library.ts';
import { readSaved } from '../../store/read-saved.ts';
import { watch } from '../../store/watch.ts';
import { followSettings } from '../../ui/follow-settings.ts';
import { keepListSafe } from '../../ui/keep-list-safe.ts';
import { lookAtSaved } from '../../ui/look-at-saved.ts';
import { noticeBoard } from '../../ui/notice-board.ts';
import { isUnfiltered, type LibraryView, viewFromHash, viewHash } from '../library-view.ts';
import type { Dialog, LibraryActions, LibraryModel } from '../model.ts';
import { libraryDeeds } from './deeds.ts';
import { followPapers } from './follow-papers.ts';
import { keepHeldNotes } from './keep-held-notes.ts';
import { handleLibraryKey } from './library-keyboard.ts';
import { openEntry } from './open-entry.ts';
import { pageActions } from './page-actions.ts';
import { NOTHING_PICKED, type Picked, stillPicked } from './picked.ts';
import { secondCopy } from './second-copy.ts';
import { shownList } from './shown-list.ts';

const CLOCK_MS = 60_000;
const FIRST_ROWS = 50;
const ADDRESS_AFTER_MS = 400;

/** The library page: follows the store, draws whenever something changed, and does what is pressed. */
export function startLibrary(draw: (model: LibraryModel, actions: LibraryActions, store: Store) => void): void {
  const store = openStore();
  const now = signal(Date.now());
  const view = signal(viewFromHash(location.hash));
  const picked = signal<Picked>(NOTHING_PICKED);
  const focusId = signal<string | undefined>(undefined);
  const openId = signal<string | undefined>(undefined);
  const firstRows = signal<readonly SavedPaper[] | undefined>(undefined);
  const hidden = signal<readonly HiddenPaper[]>([]);
  const unsavedChanges = signal<number | undefined>(undefined);
  const dialog = signal<Dialog | undefined>(location.hash === '#way-in' ? 'way-in' : undefined);
  const board = noticeBoard();
  const settings = followSettings(board.fail);
  keepListSafe(store, board);

  setInterval(() => {
    now.value = Date.now();
  }, CLOCK_MS);

  const { copy, unreadable, readFailed } = secondCopy(board.fail);
  const { papers: followed } = followPapers(store, readFirst(store, view.peek(), firstRows), readFailed);
  const papers = computed(() => followed.value ?? copy.value?.papers);
  const isReadOnly = computed(() => followed.value === undefined && copy.value !== undefined);
  const { rows, counts, total, facets } = shownList({ view, papers, firstRows, now });
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
  const open = openEntry({ store, openId, find, onFailure: board.fail });

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

  const actions = pageActions({ deeds, board, rows, find, view, picked, focusId, openId, dialog });

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
        unreadable: papers.value ? undefined : unreadable.value,
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
