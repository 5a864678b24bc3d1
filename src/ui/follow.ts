/** How a paper is opened: which page (the person's choice when missing), and whether the list stays in front. */
export interface Opening {
  readonly target?: 'arxiv' | 'pdf' | 'alphaxiv';
  readonly inBackground: boolean;
}

/**
 * Handlers for a paper's title. A click is taken over, since the popup closes with the new tab and would take the "read" mark
 * down with it. Ctrl (⌘) or the middle button keep the list in front; Shift, Alt and both choose the page.
 */
export function openOnClick(id: string, onOpen: (id: string, opening: Opening) => void) {
  return onClicks((event) => onOpen(id, openingOf(event)));
}

/** Follows a paper's link, which counts as reading it. */
export type Follow = (id: string, href: string, inBackground: boolean) => void;

/** How the modifiers of a click or a key want a paper opened. */
export function openingOf(event: MouseEvent | KeyboardEvent): Opening {
  const inBackground = event.ctrlKey || event.metaKey || ('button' in event && event.button === 1);
  const target = event.shiftKey ? (event.altKey ? 'alphaxiv' : 'arxiv') : event.altKey ? 'pdf' : undefined;
  return { ...(target && { target }), inBackground };
}

/** Handlers that take a click over, by the middle button too. */
export function onClicks(follow: (event: MouseEvent) => void) {
  return {
    onClick(event: MouseEvent) {
      event.preventDefault();
      follow(event);
    },
    onAuxClick(event: MouseEvent) {
      if (event.button !== 1) return;
      event.preventDefault();
      follow(event);
    },
  };
}
