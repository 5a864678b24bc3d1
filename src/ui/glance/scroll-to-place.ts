/**
 * Scrolls so that `px` of the row are above the list's upper edge. What is around it gets its true height only when the page is laid
 * out for that: so once more then, which is still before the paint.
 */
export function scrollToPlace(list: Element, row: HTMLElement, px: number): void {
  scroll();
  new ResizeObserver((_, observer) => {
    observer.disconnect();
    scroll();
  }).observe(row);

  function scroll(): void {
    list.scrollTop = row.offsetTop + px;
  }
}
