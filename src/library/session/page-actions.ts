import { batch, type ReadonlySignal, type Signal } from '@preact/signals';
import { t } from '../../browser/i18n.ts';
import { keepPaneWidths, type PaneWidths } from '../../browser/pane-widths.ts';
import { READING_STATES, type SavedPaper } from '../../domain/saved-paper.ts';
import type { Toasts } from '../../ui/toasts.ts';
import type { UptakeActions } from '../../ui/uptake/uptake-view.ts';
import type { LibraryView } from '../library-view.ts';
import type { ExportActions, ImportActions, LibraryActions, NoteActions, OpenDialog, Selection } from '../model.ts';
import { besideDrop, besideStep, dragOrder } from './drag-order.ts';
import type { libraryPaperActions } from './paper-actions.ts';
import { NOTHING_PICKED, pickTo, togglePicked, togglePickedAll } from './picked.ts';

interface Given {
  readonly onPapers: ReturnType<typeof libraryPaperActions>;
  readonly notes: NoteActions;
  readonly uptake: UptakeActions;
  readonly importing: ImportActions;
  readonly exporting: ExportActions;
  readonly backUp: () => Promise<void>;
  readonly board: Toasts;
  readonly rows: ReadonlySignal<readonly SavedPaper[] | undefined>;
  readonly find: (id: string) => SavedPaper | undefined;
  readonly view: Signal<LibraryView>;
  readonly picked: Signal<Selection>;
  readonly focusId: Signal<string | undefined>;
  readonly openId: Signal<string | undefined>;
  readonly dialog: Signal<OpenDialog | undefined>;
  readonly panes: Signal<PaneWidths>;
  readonly toggleSimilar: LibraryActions['toggleSimilar'];
  readonly lookForSimilar: (ids: readonly string[]) => void;
}

/** What the person does on the page: what changes papers is `onPapers`, what is written of them `notes`, all else changes what is seen of them. */
export function pageActions({
  onPapers,
  notes,
  uptake,
  importing,
  exporting,
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
  toggleSimilar,
  lookForSimilar,
}: Given): LibraryActions {
  return {
    ...onPapers,
    ...notes,
    ...uptake,
    importing,
    exporting,
    toggleSimilar,
    rows: {
      open: onPapers.openPaper,
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
        onPapers.setState([id], READING_STATES[(at + 1) % READING_STATES.length] ?? 'to-read');
      },
      toggleStar: (id) => onPapers.setStarred([id], find(id)?.starred !== true),
      toggleSaved: (id) => toggleSaved([id]),
      hide: onPapers.hide,
      moveTo(id, beside) {
        const moving = dragOrder(id, picked.peek().ids, idsShown());
        onPapers.moveTo(moving, besideDrop(moving, idsShown(), beside));
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
    toggleSaved,
    resizePane(pane, width) {
      const { [pane]: _, ...rest } = panes.value;
      panes.value = { ...rest, ...(width !== undefined && { [pane]: width }) };
      keepPaneWidths(panes.value);
    },
    pickAll() {
      picked.value = togglePickedAll(picked.value, idsShown());
    },
    pickNone() {
      picked.value = NOTHING_PICKED;
    },
    move(id, step) {
      if (view.value.sort !== 'own') {
        board.tell(t('notice_move_needs_own'));
        return;
      }
      const moving = dragOrder(id, picked.peek().ids, idsShown());
      onPapers.moveTo(moving, besideStep(moving, idsShown(), step));
    },
    showDialog(next) {
      dialog.value = next;
    },
    showSimilar(ids) {
      lookForSimilar(ids);
      dialog.value = 'similar';
    },
    backUp: () => board.attempt(backUp),
    tell: board.tell,
    fail: board.fail,
    undo: board.undo,
  };

  function toggleSaved(ids: readonly string[]): void {
    if (ids.every((id) => find(id)?.removedAt !== undefined)) onPapers.restore(ids);
    else onPapers.remove(ids);
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
