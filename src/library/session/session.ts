import { batch, computed, effect, signal } from '@preact/signals';
import { t } from '../../browser/i18n.ts';
import { readPaneWidths } from '../../browser/pane-widths.ts';
import type { HiddenPaper } from '../../domain/hidden-paper.ts';
import { READING_STATES, type SavedPaper } from '../../domain/saved-paper.ts';
import { isBack } from '../../domain/snooze.ts';
import { readHidden } from '../../store/history/read-hidden.ts';
import type { Store } from '../../store/open-store.ts';
import { REMIND_AFTER_CHANGES, readBackupState } from '../../store/saved/backup-state.ts';
import { readLibrary } from '../../store/saved/read-library.ts';
import { countLookUps } from '../../store/saved/read-look-ups.ts';
import { readSaved } from '../../store/saved/read-saved.ts';
import { watch } from '../../store/watch.ts';
import { saveBackup } from '../../ui/back-up.ts';
import { findSimilar, similarToOpen } from '../../ui/find-similar.ts';
import { followSettings } from '../../ui/follow-settings.ts';
import { lookAtSaved } from '../../ui/look-at-saved.ts';
import { mirrorInPage } from '../../ui/mirror-in-page.ts';
import { openPageStore } from '../../ui/open-page-store.ts';
import { pageActs } from '../../ui/page-acts.ts';
import { followPaletteKey } from '../../ui/palette/follow-palette-key.ts';
import { tagView } from '../../ui/palette/place-commands.ts';
import { rankingAtHand } from '../../ui/ranking-at-hand.ts';
import { toasts } from '../../ui/toasts.ts';
import { followUptake } from '../../ui/uptake/follow-uptake.ts';
import { isUnfiltered, type LibraryView, viewFromHash, viewHash } from '../library-view.ts';
import type { LibraryActions, LibraryModel, OpenDialog, Selection } from '../model.ts';
import { dropFiles } from './drop-files.ts';
import { searchElsewhere } from './elsewhere.ts';
import { exportActions } from './exporting.ts';
import { followPapers } from './follow-papers.ts';
import { importActions } from './importing.ts';
import { keepTime } from './keep-time.ts';
import { libraryCommands } from './library-commands.ts';
import { handleLibraryKey } from './library-keyboard.ts';
import { firstAfter, hiddenAfter, papersAfter } from './list-after-acts.ts';
import { noteActions, writeNoteDrafts } from './notes.ts';
import { openEntry } from './open-entry.ts';
import { pageActions } from './page-actions.ts';
import { libraryPaperActions } from './paper-actions.ts';
import { NOTHING_PICKED, stillPicked } from './picked.ts';
import { readOnlyMirror } from './read-only-mirror.ts';
import { shownList } from './shown-list.ts';

const FIRST_ROWS = 50;
const ADDRESS_AFTER_MS = 400;

/** The library page: follows the store, draws whenever something changed, and does what is pressed. */
export function startLibrary(draw: (model: LibraryModel, actions: LibraryActions) => void): void {
  const store = openPageStore();
  const now = signal(Date.now());
  const view = signal(viewFromHash(location.hash));
  const picked = signal<Selection>(NOTHING_PICKED);
  const focusId = signal<string | undefined>(undefined);
  const openId = signal<string | undefined>(undefined);
  const firstRows = signal<readonly SavedPaper[] | undefined>(undefined);
  const hidden = signal<readonly HiddenPaper[]>([]);
  const lookUps = signal(0);
  const unsavedChanges = signal<number | undefined>(undefined);
  const dialog = signal<OpenDialog | undefined>(location.hash === '#way-in' ? 'way-in' : undefined);
  const dropped = signal<readonly File[] | undefined>(undefined);
  const panes = signal(readPaneWidths());
  const isDropping = dropFiles((files) => {
    batch(() => {
      dropped.value = files;
      dialog.value = 'way-in';
    });
  });
  const board = toasts();
  const settings = followSettings(board.fail);
  const keyPattern = computed(() => settings.value.keyPattern);
  mirrorInPage(store, board);

  const { copy, unreadable, readFailed } = readOnlyMirror(board.fail);
  const acts = pageActs(store, board);
  const onList = acts.reader();
  const onHidden = acts.reader();
  const reading = readFirst(store, view.peek(), firstRows);
  const { papers: followed } = followPapers(store, reading, readFailed, onList.wasRead);
  const papers = computed(() => papersAfter(followed.value ?? copy.value?.papers, onList.changes.value.flat()));
  const firstShown = computed(() => firstAfter(firstRows.value, onList.changes.value.flat()));
  keepTime(now, papers);
  const isReadOnly = computed(() => followed.value === undefined && copy.value !== undefined);
  const { rows, counts, total, shelfTotal, facets } = shownList({ view, papers, firstRows: firstShown, now });
  const elsewhere = searchElsewhere({ store, view, onFailure: board.fail });
  const savedLook = lookAtSaved(() => true);
  const back = computed(() => {
    const since = savedLook.lookedAt.value ?? Number.MAX_VALUE;
    const all = [...(papers.value?.values() ?? [])];
    return all.filter((saved) => saved.removedAt === undefined && isBack(saved, since)).map(({ id }) => id);
  });
  // A look alone, with nothing to mark, is no reason to draw ten thousand rows anew.
  const lookedAt = computed(() => (back.value.length > 0 ? (savedLook.lookedAt.value ?? 0) : Number.MAX_VALUE));
  effect(() => savedLook.backShown(back.value));
  const hiddenHere = computed(() =>
    isReadOnly.value ? (copy.value?.hidden ?? []) : hiddenAfter(hidden.value, onHidden.changes.value.flat()),
  );
  const uptake = followUptake({ store, openId, onFailure: board.fail });
  const ranking = rankingAtHand(store);
  const like = similarToOpen({ store, ranking, openId, board });
  const likePicked = findSimilar({ store, ranking, board });
  const open = openEntry({ store, openId, uptake: uptake.view, find, similar: like.similar, onFailure: board.fail });

  watch(
    () => readHidden(store),
    (read) =>
      batch(() => {
        hidden.value = read;
        onHidden.wasRead();
      }),
    board.fail,
  );

  watch(
    () => countLookUps(store),
    (count) => {
      lookUps.value = count;
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

  // What was dropped is taken once, and what was found is let go of: the dialog that opens later begins anew.
  effect(() => {
    if (dialog.value !== 'way-in') dropped.value = undefined;
    if (dialog.value !== 'similar') likePicked.close();
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

  const onPapers = libraryPaperActions({
    store,
    acts,
    board,
    find,
    settings: () => settings.value,
    list: async () => papers.value?.values() ?? (await readLibrary(store)).entries,
  });

  const { actions: notes, kept } = noteActions(store, board);
  // Where the database can't be written, that is said already.
  writeNoteDrafts(store, Date.now(), kept).catch(() => {});

  const backUp = async (): Promise<void> => {
    await saveBackup(store, Date.now());
    board.tell(t('notice_backed_up'));
  };
  const actions = pageActions({
    onPapers,
    notes,
    uptake: uptake.actions,
    importing: importActions(store),
    exporting: exportActions(store),
    backUp,
    board,
    rows,
    find,
    view,
    picked,
    focusId,
    openId,
    dialog,
    panes,
    toggleSimilar: like.toggle,
    lookForSimilar: (ids) => likePicked.look({ ids }),
  });

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
        shelfTotal: shelfTotal.value,
        facets: facets.value,
        elsewhere: elsewhere.value,
        picked: picked.value,
        focusId: focusId.value,
        open: open.value,
        hidden: hiddenHere.value,
        isReadOnly: isReadOnly.value,
        unreadable: papers.value ? undefined : unreadable.value,
        notice: board.notice.value,
        dialog: dialog.value,
        similar: likePicked.similar.value,
        keyPattern: keyPattern.value,
        watching: settings.value,
        lookUps: lookUps.value,
        dropped: dropped.value,
        isDropping: isDropping.value,
        panes: panes.value,
        unsavedChanges: unsavedChanges.value,
      },
      actions,
    );
  });

  document.addEventListener('keydown', (event) =>
    handleLibraryKey(event, actions, { picked: () => picked.peek(), lettersAct: settings.peek().letterKeys }),
  );
  followPaletteKey({
    commands() {
      const one = document.activeElement?.closest<HTMLElement>('article.entry')?.dataset.id ?? openId.peek();
      const ids = picked.peek().ids.size > 0 ? [...picked.peek().ids] : one === undefined ? [] : [one];
      return libraryCommands(actions, { ids, isReadOnly: isReadOnly.peek() });
    },
    readTags: async () => facets.peek()?.allTags.map(({ value }) => value) ?? [],
    showTag: (tag) => actions.show(viewFromHash(`#${tagView(tag)}`)),
  });

  function find(id: string): SavedPaper | undefined {
    return papers.value ? papers.value.get(id) : firstShown.value?.find((saved) => saved.id === id);
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
