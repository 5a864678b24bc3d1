import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { arrange, isRowNew } from '../../../domain/arrange.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { ViewState } from '../../../domain/view-state.ts';

export interface ListOrder {
  /** The rows' order, frozen while they are read; undefined until something was read. */
  readonly ids: ReadonlySignal<readonly string[] | undefined>;
  /** The person asked for another list: its screen comes in at once. */
  readonly anotherList: () => void;
  readonly screenRead: () => void;
  /** Arranges the list anew, with all that is in it. */
  readonly letIn: () => void;
  /** Lets in the New ones that wait, if any do; answers with the first of them. */
  readonly letNewIn: () => string | undefined;
}

/**
 * Keeps the rows where they are while live data arrives: numbers change in place, what is New waits to be let in. Lists that
 * only the person changes (saved, a search) follow at once.
 */
export function listOrder(
  state: ReadonlySignal<ViewState>,
  screen: ReadonlySignal<Screen | undefined>,
  labelsSince: ReadonlySignal<number>,
  /** The order to come back to; as the screen is arranged when missing. */
  left?: readonly string[],
): ListOrder {
  const ids = signal(left ?? (screen.peek() && arranged()));
  /** What stood in the list and went: where it comes back, it takes its place again. */
  const gone = new Set<string>();
  let isStale = false;
  let isCut = !left && (screen.peek()?.rows.length ?? 0) < (screen.peek()?.total ?? 0);

  return { ids, anotherList, screenRead, letIn, letNewIn };

  function anotherList(): void {
    isStale = true;
  }

  function screenRead(): void {
    const { view, search } = state.peek();
    const follows = view === 'saved' || search !== undefined;
    const shown = new Set(screen.peek()?.rows.map(({ id }) => id));
    const isEmpty = !ids.peek()?.some((id) => shown.has(id));
    if (isStale || isEmpty) letIn();
    else if (isCut) completeOrder();
    else if (follows) batch(followOrder);
    else admitOld();
    isStale = false;
    isCut = false;
  }

  /** New ones come in; what the person just removed keeps its place, in case they take it back. */
  function followOrder(): void {
    const next = arranged();
    const known = new Set(ids.peek());
    if (next.some((id) => !known.has(id))) ids.value = next;
  }

  /**
   * What is not New is no news: a paper that passes a filter again, or slides into the list, joins at the end. One that went before
   * was taken back by the person, whose "undo" a read that was still on its way may have answered too early.
   */
  function admitOld(): void {
    const known = new Set(ids.peek());
    const given = { labelsSince: labelsSince.peek(), now: Date.now() };
    const rows = new Map(screen.peek()?.rows.map((row) => [row.id, row]));
    const old = arranged().filter((id) => {
      const row = rows.get(id);
      return !known.has(id) && row !== undefined && !isRowNew(row, given);
    });
    if (old.length === 0) return;
    const joined = [...(ids.peek() ?? []), ...old.filter((id) => !gone.has(id))];
    ids.value = old.filter((id) => gone.has(id)).reduce(withInPlace, joined);
  }

  /** The ids, and one more behind the one it stands behind when all are arranged. */
  function withInPlace(shown: readonly string[], id: string): string[] {
    const all = arranged();
    const before = all.slice(0, all.indexOf(id)).findLast((one) => shown.includes(one));
    const place = before === undefined ? 0 : shown.indexOf(before) + 1;
    gone.delete(id);
    return [...shown.slice(0, place), id, ...shown.slice(place)];
  }

  /** A first frame's rows were cut to what it may cost. The others come behind them; none of them is a new one that waits. */
  function completeOrder(): void {
    const isOwn = state.peek().sort === 'own';
    ids.value = isOwn ? [...new Set([...(ids.peek() ?? []), ...arranged()])] : arranged();
  }

  function letIn(): void {
    const next = arranged();
    for (const id of ids.peek() ?? []) gone.add(id);
    for (const id of next) gone.delete(id);
    ids.value = next;
  }

  function letNewIn(): string | undefined {
    const known = new Set(ids.peek());
    const given = { labelsSince: labelsSince.peek(), now: Date.now() };
    const waiting = new Set(screen.peek()?.rows.flatMap((row) => (isRowNew(row, given) ? row.id : [])));
    const first = arranged().find((id) => waiting.has(id) && !known.has(id));
    if (first !== undefined) letIn();
    return first;
  }

  function arranged(): readonly string[] {
    const rows = screen.peek()?.rows ?? [];
    return arrange(rows, { ...state.peek(), labelsSince: labelsSince.peek(), now: Date.now() }).map(({ id }) => id);
  }
}
