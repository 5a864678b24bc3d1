/**
 * What of the rows lies over something else, is cut without an ellipsis, or stands out of line, in words. Sent to the page as text, so
 * it holds no named functions.
 */
export function misplaced(document: Document): string[] {
  const view = document.defaultView ?? window;
  const found: string[] = [];
  /** By what should stand in line: where it does, px, with one row that has it there. */
  const lines = new Map<string, Map<number, string>>();
  /** By element: how it cuts what is in it, and its box. Most texts have the same around them. */
  const around = new Map<Element, { cutsX: boolean; cutsY: boolean; shortens: boolean; box: DOMRect }>();
  for (const row of document.querySelectorAll<HTMLElement>('[role="feed"] article')) {
    const title = `${row.ariaLabel?.slice(0, 24)}`;
    const frame = row.getBoundingClientRect();
    const isLeft = view.getComputedStyle(row).direction === 'ltr';
    for (const part of ['.row-text', '.row-buttons', '.votes']) {
      const box = row.querySelector(part)?.getBoundingClientRect();
      if (!box) continue;
      const edges = part === '.votes' ? [box.left, box.right] : [box.left, box.right, box.top - frame.top];
      for (const [index, edge] of edges.entries()) {
        const at = lines.get(`${part} ${index}`) ?? new Map<number, string>();
        lines.set(`${part} ${index}`, at.set(Math.round(edge * 2) / 2, title));
      }
    }
    const facts = row.querySelector('.facts')?.firstElementChild;
    const textBox = row.querySelector('.row-text')?.getBoundingClientRect();
    if (facts && textBox) {
      const start = isLeft
        ? facts.getBoundingClientRect().left - textBox.left
        : textBox.right - facts.getBoundingClientRect().right;
      // A link is at least 24 px wide and has its number in the middle.
      if (start > 1) found.push(`${title}: its facts begin ${Math.round(start)} px in`);
    }

    const boxes: { words: string; of: Element; left: number; right: number; top: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(row, 5);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const isText = node.nodeType === 3;
      const of = isText ? node.parentElement : node.nodeName === 'svg' ? (node as Element) : null;
      if (!of || of.closest('.visually-hidden, .row-buttons, .details') || !of.checkVisibility()) continue;
      const isFact = of.closest('.facts, .votes') !== null;
      const range = document.createRange();
      range.selectNodeContents(node);
      const words = isText ? `${node.textContent?.trim().slice(0, 24)}` : `${of.parentElement?.title || 'an icon'}`;
      if (words === '') continue;
      for (const whole of isText ? range.getClientRects() : [of.getBoundingClientRect()]) {
        if (whole.width < 1) continue;
        let [left, right, top, bottom] = [whole.left, whole.right, whole.top, whole.bottom];
        let isShortened = false;
        for (let one: Element | null = of; one && one !== row.parentElement; one = one.parentElement) {
          let edge = around.get(one);
          if (!edge) {
            const { overflowX, overflowY, textOverflow } = view.getComputedStyle(one);
            const cutsX = overflowX !== 'visible';
            const shortens = cutsX && textOverflow === 'ellipsis';
            edge = { cutsX, cutsY: overflowY !== 'visible', shortens, box: one.getBoundingClientRect() };
            around.set(one, edge);
          }
          const { box } = edge;
          if (edge.cutsX) [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
          if (edge.cutsY) [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
          isShortened ||= edge.shortens;
          if (edge.shortens && box.width < 14 && one.scrollWidth > box.width + 1)
            found.push(`${title}: no room for "${words}"`);
        }
        if (right > frame.right + 1 || left < frame.left - 1) found.push(`${title}: "${words}" leaves its row`);
        if (isFact && bottom - top < whole.height - 2) found.push(`${title}: "${words}" is lost`);
        if (isFact && !isShortened && right - left < whole.width - 1) found.push(`${title}: "${words}" is cut`);
        if (right - left > 1 && bottom - top > 1) boxes.push({ words, of, left, right, top, bottom });
      }
    }
    // A line's letters may reach into the room between it and the next.
    const inset = 3;
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) - 2 * inset;
        if (one.of !== other.of && across > 1 && down > 0)
          found.push(`${title}: "${one.words}" and "${other.words}" lie over each other`);
      }
  }
  for (const [part, at] of lines) if (at.size > 1) found.push(`${part} stands at ${[...at].join(' and ')}`);
  return [...new Set(found)].slice(0, 12);
}
