/** No row is lower, in px: three buttons one above the other, the padding, the line. */
const ROW_MIN_PX = 99;
/** Compact, they stand side by side: a line of title, one of facts. */
const COMPACT_ROW_MIN_PX = 47;
/** What the popup will have; while it opens, the window is still smaller. */
const PAGE_MIN_PX = 600;
/** Above the list, at least: the tabs and the filters. */
const ABOVE_PX = 82;

/** How many rows, at most, fill the page. Drawing one costs a millisecond. */
export function rowsInSight(): number {
  const { look } = document.documentElement.dataset;
  const rowMin = look?.includes('compact') ? COMPACT_ROW_MIN_PX : ROW_MIN_PX;
  return Math.ceil((Math.max(PAGE_MIN_PX, innerHeight) - ABOVE_PX) / rowMin);
}
