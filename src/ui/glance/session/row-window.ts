import { type ReadonlySignal, signal } from '@preact/signals';
import { rowsInSight } from '../rows-in-sight.ts';
import { drawnRows, rowElement } from './row-focus.ts';
import { listElement } from './scroll-position.ts';

/** More is drawn as soon as the last row drawn is this close below what is in sight, px: a page. */
const NEAR_PX = 500;
const ROWS_A_STEP = 20;
/** What is in sight, and one more. */
const FIRST_PAGES = 2;

export interface RowWindow {
  /** Of what a search found, so many rows are drawn. */
  readonly limit: ReadonlySignal<number>;
  /** Another search begins at its beginning. */
  readonly beginAnew: () => void;
  /** Before somebody goes to the end, or looks for something in the page. */
  readonly drawAll: () => void;
  /** The page was drawn; so many rows are in its list, drawn or not. */
  readonly drawn: (total: number) => void;
}

/**
 * What a search found is drawn as far as somebody reads: at the next letter all of it goes again, and a hundred rows take as long to
 * go as the new ones to come. `focusId`: the paper that the keyboard is to come back to.
 */
export function rowWindow(focusId: string | undefined): RowWindow {
  const limit = signal(focusId !== undefined && !rowElement(focusId) ? Number.POSITIVE_INFINITY : rowsToBegin());
  let watched: Element | null = null;
  const observer = new IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) limit.value += ROWS_A_STEP;
    },
    { root: listElement(), rootMargin: `0px 0px ${NEAR_PX}px 0px` },
  );

  return {
    limit,
    beginAnew() {
      limit.value = FIRST_PAGES * rowsInSight();
    },
    drawAll() {
      limit.value = Number.POSITIVE_INFINITY;
    },
    drawn(total) {
      const last = total > limit.peek() ? (drawnRows().at(-1) ?? null) : null;
      if (last === watched) return;
      observer.disconnect();
      if (last) observer.observe(last);
      watched = last;
    },
  };
}

/** A page more than the first frame has, which is drawn down to where the page was left. */
function rowsToBegin(): number {
  return Math.max(FIRST_PAGES * rowsInSight(), drawnRows().length - 1 + rowsInSight());
}
