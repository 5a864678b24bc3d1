import { computed, type ReadonlySignal } from '@preact/signals';
import type { Row } from '../../../domain/row.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { ViewState } from '../../../domain/view-state.ts';
import type { ShownAct } from '../../page-acts.ts';
import type { ChangeReader } from '../../pending-changes.ts';

export interface ShownScreen {
  /** The screen that was read, with what was done since then; undefined while it is another view's. */
  readonly screen: ReadonlySignal<Screen | undefined>;
  /** The row of a paper as it is shown, or was when it went. */
  readonly find: (id: string) => Row | undefined;
  readonly wasRead: () => void;
}

/** Shows what is done on the next frame: the database answers one or two frames later. */
export function shownScreen({
  screen,
  state,
  acts,
  showsHidden,
}: {
  screen: ReadonlySignal<Screen | undefined>;
  state: ReadonlySignal<ViewState>;
  acts: ChangeReader<readonly ShownAct[]>;
  /** What is hidden was asked for, and stays. */
  showsHidden: ReadonlySignal<boolean>;
}): ShownScreen {
  /** Rows as they stood when something was done to them: where that is taken back, they are there at once. */
  const before = new Map<string, Row>();
  const shown = computed(() => {
    const read = screen.value?.view === state.value.view ? screen.value : undefined;
    const isSavedList = read?.view === 'saved' && !state.value.search;
    const given = { isSavedList, showsHidden: showsHidden.value, before };
    return read && acts.changes.value.flat().reduce((after, act) => screenAfter(after, act, given), read);
  });

  return { screen: shown, find, wasRead: acts.wasRead };

  function find(id: string): Row | undefined {
    const row = shown.peek()?.rows.find((one) => one.id === id);
    if (row) before.set(id, row);
    return row ?? before.get(id);
  }
}

interface Given {
  /** What is taken off the reading list goes. */
  readonly isSavedList: boolean;
  readonly showsHidden: boolean;
  readonly before: ReadonlyMap<string, Row>;
}

/** What is the same stays the same object, or it would be drawn again. A row that comes back is put in its place by the list's order. */
function screenAfter(screen: Screen, act: ShownAct, { isSavedList, showsHidden, before }: Given): Screen {
  if (!('id' in act)) return screen;
  const known = screen.rows.find(({ id }) => id === act.id);
  const row = known ?? before.get(act.id);
  if (!row) return screen;
  const isSaved = act.do === 'save' || (act.do === 'show' && row.isSaved === true);
  const leaves = act.do === 'hide' ? !showsHidden : isSavedList && !isSaved;
  const after = withSaved(row, isSaved);
  if (after === known && !leaves) return screen;
  const rows = known
    ? screen.rows.flatMap((one) => (one !== known ? one : leaves ? [] : after))
    : [...screen.rows, ...(leaves ? [] : [after])];
  return { ...screen, rows, savedCount: screen.savedCount + Number(isSaved) - Number(known?.isSaved === true) };
}

function withSaved(row: Row, isSaved: boolean): Row {
  if ((row.isSaved === true) === isSaved) return row;
  const { isSaved: _, ...bare } = row;
  return isSaved ? { ...bare, isSaved } : bare;
}
