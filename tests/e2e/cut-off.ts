/**
 * What a person can't read or press, in words: text and controls that leave the page, or that a box cuts without an ellipsis, and
 * controls that something else lies over. Sent to the page as text, so it holds no named functions.
 */
export function cutOff(document: Document): string[] {
  const page = document.documentElement.clientWidth;
  const view = document.defaultView ?? window;
  const found: string[] = [];
  // What lies under an open dialog is to lie there.
  const shown = document.querySelector('dialog[open]') ?? document.body;
  for (const element of shown.querySelectorAll<HTMLElement>('*')) {
    const control = element.matches('button, a, input, select, summary') ? element.getBoundingClientRect() : undefined;
    const texts = [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim());
    // The search box is an icon until it is used: its input lies unseen over it.
    if ((!control && texts.length === 0) || element.closest('.unseen-by-eye, option, search:not(.is-active)')) continue;
    if (!element.checkVisibility({ contentVisibilityAuto: true })) continue;
    const boxes = control ? [control] : [];
    for (const text of texts) {
      const range = document.createRange();
      range.selectNodeContents(text);
      boxes.push(...range.getClientRects());
    }
    let [left, right, top, bottom, isShortened] = [0, page, 0, view.innerHeight, false];
    for (let around: HTMLElement | null = element; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY, textOverflow } = view.getComputedStyle(around);
      const box = around.getBoundingClientRect();
      isShortened ||= textOverflow === 'ellipsis';
      if (overflowX !== 'visible') [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    const words = `${element.className || element.localName} "${(element.ariaLabel ?? element.textContent)?.trim().slice(0, 40)}"`;
    for (const box of boxes) {
      const middle = (box.top + box.bottom) / 2;
      // The list scrolls to it; or it is a fact without room, which is left out as a whole.
      if (box.width === 0 || middle < top || middle > bottom) continue;
      if (!isShortened && (box.left < left - 1 || box.right > right + 1))
        found.push(`${words} is cut: ${Math.round(box.left)} to ${Math.round(box.right)}`);
      const there = document.elementFromPoint((box.left + box.right) / 2, middle);
      if (box === control && there && !element.contains(there) && !there.contains(element))
        found.push(`${words} lies under ${there.className || there.localName}`);
    }
  }
  return [...new Set(found)];
}
