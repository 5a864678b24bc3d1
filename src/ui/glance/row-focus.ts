/** Whether the keyboard is somewhere in the row of this paper. */
export function hasFocusIn(id: string): boolean {
  return rowOf(id)?.contains(document.activeElement) ?? false;
}

/** The paper whose row takes over when this one goes: the next, at the end of the list the one before. */
export function rowAfter(id: string): string | undefined {
  const row = rowOf(id);
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  return neighbour instanceof HTMLElement ? neighbour.dataset.id : undefined;
}

export function focusRowOf(id: string): void {
  rowOf(id)?.focus();
}

function rowOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[role="feed"] > [data-id="${CSS.escape(id)}"]`);
}
