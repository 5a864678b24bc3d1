/** Whether the keyboard is somewhere in the row of this paper. */
export function hasFocusIn(id: string): boolean {
  return rowElement(id)?.contains(document.activeElement) ?? false;
}

/** The row in which the keyboard is. Asked of the document and not of an event: a key pressed before the session was there is handled after it. */
export function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(ROW) ?? null;
}

/** The paper of that row. */
export function focusedRowId(): string | undefined {
  return focusedRow()?.dataset.id;
}

/** The paper whose row takes over when this one goes: the next, at the end of the list the one before. */
export function rowAfter(id: string): string | undefined {
  const rows = drawnRows();
  const at = rows.findIndex(({ dataset }) => dataset.id === id);
  return at === -1 ? undefined : (rows[at + 1] ?? rows[at - 1])?.dataset.id;
}

/**
 * Draws, and hands the keyboard on when what it stood on is gone: to the row itself, the next one or the one before; without any
 * of them to where Tab enters the list, or to the chosen tab.
 */
export function keepFocus(draw: () => void): void {
  const held = document.activeElement;
  const row = held?.closest<HTMLElement>(ROW);
  const rows = row ? drawnRows() : [];
  const place = row ? rows.indexOf(row) : 0;
  draw();
  if (!held || held.isConnected) return;
  const next = [...rows.slice(place), ...rows.slice(0, place).reverse()].find(({ isConnected }) => isConnected);
  if (next) next.focus();
  else (first(`${ROW}[tabindex="0"]`) ?? first(CHOSEN_TAB))?.focus({ preventScroll: true });
}

const ROW = '[role="feed"] > article';
const CHOSEN_TAB = '[role="tab"][aria-selected="true"]';

/** Whether that row is there. */
export function focusRowOf(id: string, options?: FocusOptions): boolean {
  const row = rowElement(id);
  row?.focus(options);
  return row !== null;
}

let awaited: string | undefined;

/** The same for a row that is about to be drawn; given up after half a second, or for the next one that is waited for. */
export function focusRowWhenThere(id: string): void {
  awaited = id;
  focusAwaited(id, 30);
}

function focusAwaited(id: string, framesLeft: number): void {
  if (awaited !== id) return;
  const row = rowElement(id);
  if (row) row.focus();
  else if (framesLeft > 0) requestAnimationFrame(() => focusAwaited(id, framesLeft - 1));
}

function first(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

/** From the first to the last. */
export function drawnRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(ROW)];
}

/** The row of this paper, where it is drawn. */
export function rowElement(id: string): HTMLElement | null {
  return first(`[role="feed"] > [data-id="${CSS.escape(id)}"]`);
}
