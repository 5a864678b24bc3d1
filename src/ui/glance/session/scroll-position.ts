import { isSameList } from '../../../domain/is-same-list.ts';
import type { ScrollPosition, ViewState } from '../../../domain/view-state.ts';
import type { GlanceModel } from '../model.ts';
import { scrollToPlace } from '../scroll-to-place.ts';
import { drawnRows, focusRowOf, rowElement } from './row-focus.ts';

/** Where the person is in the list that was drawn. */
export function scrollPosition({ state, rows, open, waiting }: GlanceModel): ScrollPosition | undefined {
  const list = listElement();
  const scroll = list?.scrollTop ?? 0;
  if (!list || (scroll <= 0 && !open)) return undefined;
  const top = drawnRows().find((row) => row.offsetTop + row.offsetHeight > scroll);
  if (top?.dataset.id === undefined) return undefined;
  const isFrozen = state.view !== 'saved' && !state.search && state.catchUp === undefined;
  return {
    topId: top.dataset.id,
    topPx: scroll - top.offsetTop,
    ...(isFrozen && { order: rows.map(({ id }) => id) }),
    ...(waiting > 0 && { hasWaiting: true }),
  };
}

export interface ScrollRestoration {
  /** The row is still to be drawn: until then, the place that was left is where the person is. */
  readonly isPending: () => boolean;
  /** The page was drawn, from a read that has all rows or before. */
  readonly drawn: (state: ViewState, isRead: boolean) => void;
}

/**
 * Brings scroll and keyboard back to where they were left, once: a first frame has room for the first rows of a long list only, and
 * the others come later. Whoever has gone somewhere meanwhile stays there. Into the search box only where `goesIntoSearch`.
 */
export function scrollRestoration(left: ViewState, { goesIntoSearch }: { goesIntoSearch: boolean }): ScrollRestoration {
  const { place, focusId, search } = left;
  const list = listElement();
  const scroll = list?.scrollTop;
  let isScrolled = !place || rowElement(place.topId) !== null;
  let isFocused = false;

  return { isPending: () => !isScrolled || !isFocused, drawn };

  function drawn(state: ViewState, isRead: boolean): void {
    const isElsewhere = !isSameList(state, left);
    if (!isScrolled && place && !isElsewhere) isScrolled = scrollTo(place);
    if (!isFocused) isFocused = isElsewhere || focus();
    if (isRead || isElsewhere) isScrolled = isFocused = true;
  }

  function scrollTo({ topId, topPx }: ScrollPosition): boolean {
    const row = rowElement(topId);
    if (list && row && list.scrollTop === scroll) scrollToPlace(list, row, topPx);
    return row !== null;
  }

  function focus(): boolean {
    if (document.activeElement !== document.body) return true;
    if (focusId) return focusRowOf(focusId, { preventScroll: true });
    if (search && goesIntoSearch) document.querySelector<HTMLInputElement>('[type="search"]')?.focus();
    return true;
  }
}

/** Another list begins at its beginning. */
export function scrollToTop(): void {
  const list = listElement();
  if (list) list.scrollTop = 0;
}

export function listElement(): Element | null {
  return document.querySelector('.glance-list');
}
