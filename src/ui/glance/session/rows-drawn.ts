import { type ReadonlySignal, signal } from '@preact/signals';
import { rowsInSight } from '../rows-in-sight.ts';
import { listElement } from './place.ts';

/** More is drawn as soon as the last row drawn is this close below what is in sight: a page and a half. */
const NEAR_PX = 500;
const ROWS_A_STEP = 20;

export interface RowsDrawn {
  /** Of what a search found, so many rows are drawn. */
  readonly limit: ReadonlySignal<number>;
  /** Another search: what is in sight, and a page more. */
  readonly beginAnew: () => void;
  /** Before somebody goes to the end, or looks for something in the page. */
  readonly drawAll: () => void;
  /** The page was drawn; so many rows are in its list, drawn or not. */
  readonly drawn: (total: number) => void;
}

/**
 * What a search found is drawn as far as somebody reads: at the next letter all of it goes again, and a hundred rows take as long to
 * go as the new ones to come. A search that is come back to is drawn whole, for its place may be anywhere.
 */
export function rowsDrawn(): RowsDrawn {
  const limit = signal(Number.POSITIVE_INFINITY);
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
      limit.value = 2 * rowsInSight();
    },
    drawAll() {
      limit.value = Number.POSITIVE_INFINITY;
    },
    drawn(total) {
      const last = total > limit.peek() ? document.querySelector('[role="feed"] > article:last-child') : null;
      if (last === watched) return;
      observer.disconnect();
      if (last) observer.observe(last);
      watched = last;
    },
  };
}
