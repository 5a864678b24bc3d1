/**
 * What a person can't read or press, in words: text and controls that leave the page, or that a box cuts without an ellipsis, and
 * controls that something else lies over. Sent to the page as text, so it holds no named functions.
 */
export function cutOff(document: Document): string[] {
  const page = document.documentElement.clientWidth;
  const view = document.defaultView ?? window;
  const found: string[] = [];
  /** By element: what is in sight of it, px, and whether an ellipsis stands for the rest. Most have the same around them. */
  const windows = new Map<
    Element,
    { left: number; right: number; top: number; bottom: number; isShortened: boolean }
  >();
  const whole = { left: 0, right: page, top: 0, bottom: view.innerHeight, isShortened: false };
  windows.set(document.body, whole);
  // What lies under an open dialog is to lie there.
  const shown = document.querySelector('dialog[open]') ?? document.body;
  for (const element of shown.querySelectorAll<HTMLElement>('*')) {
    const control = element.matches('button, a, input, select, summary') ? element.getBoundingClientRect() : undefined;
    const texts = [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim());
    // The search box is an icon until it is used: its input lies unseen over it.
    if ((!control && texts.length === 0) || element.closest('.visually-hidden, option, search:not(.is-active)'))
      continue;
    if (!element.checkVisibility({ contentVisibilityAuto: true })) continue;
    const boxes = control ? [control] : [];
    for (const text of texts) {
      const range = document.createRange();
      range.selectNodeContents(text);
      boxes.push(...range.getClientRects());
    }
    // Most rows of a list are below the window: the list scrolls to them.
    if (!boxes.some((box) => box.bottom > 0 && box.top < view.innerHeight)) continue;
    const unknown: Element[] = [];
    for (let one: Element | null = element; one && !windows.has(one); one = one.parentElement) unknown.push(one);
    for (const one of unknown.reverse()) {
      let { left, right, top, bottom, isShortened } = (one.parentElement && windows.get(one.parentElement)) || whole;
      const { overflowX, overflowY, textOverflow } = view.getComputedStyle(one);
      const box = one.getBoundingClientRect();
      isShortened ||= textOverflow === 'ellipsis';
      if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      windows.set(one, { left, right, top, bottom, isShortened });
    }
    const { left, right, top, bottom, isShortened } = windows.get(element) ?? whole;
    const words = `${element.className || element.localName} "${(element.ariaLabel ?? element.textContent)?.trim().slice(0, 40)}"`;
    for (const box of boxes) {
      const middle = (box.top + box.bottom) / 2;
      // The list scrolls to it; or it is a fact without room, which is left out as a whole.
      if (box.width === 0 || middle < top + 1 || middle > bottom - 1) continue;
      if (!isShortened && (box.left < left - 1 || box.right > right + 1))
        found.push(`${words} is cut: ${Math.round(box.left)} to ${Math.round(box.right)}`);
      const there = document.elementFromPoint((box.left + box.right) / 2, middle);
      if (box === control && there && !element.contains(there) && !there.contains(element))
        found.push(`${words} lies under ${there.className || there.localName}`);
    }
  }
  return [...new Set(found)];
}
