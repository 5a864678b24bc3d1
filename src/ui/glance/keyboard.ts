import { VIEWS } from '../../domain/screen.ts';
import type { GlanceActions } from './model.ts';

/** One letter for everything a row's buttons do; j and k (or the arrows) move between rows. */
export function handleKey(event: KeyboardEvent, actions: GlanceActions): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (pageKey(event.key, actions) || rowKey(event, actions)) event.preventDefault();
}

function pageKey(key: string, actions: GlanceActions): boolean {
  const view = VIEWS[Number(key) - 1];
  if (view) actions.showView(view);
  else if (key === 'u') actions.undo();
  else if (key === 'r') actions.refresh();
  else return false;
  return true;
}

function rowKey(event: KeyboardEvent, actions: GlanceActions): boolean {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('article') : null;
  const isOnControl = event.target instanceof Element && event.target.closest('button, a, summary') !== null;
  const id = row?.dataset.id;
  switch (event.key) {
    case 'j':
    case 'ArrowDown':
    case 'PageDown':
      return focusRow(row, 1);
    case 'k':
    case 'ArrowUp':
    case 'PageUp':
      return focusRow(row, -1);
    case 'g':
    case 'Home':
      return focusEnd('first');
    case 'G':
    case 'End':
      return focusEnd('last');
  }
  if (!row || id === undefined) return false;
  switch (event.key) {
    case 's':
      actions.toggleSaved(id);
      return true;
    case 'x':
      actions.hide(id);
      return true;
    case 'o':
      return openRow(row, id, actions);
    case 'Enter':
      return !isOnControl && openRow(row, id, actions);
    case ' ':
      if (isOnControl) return false;
      actions.toggleDetails(id);
      return true;
  }
  return false;
}

function openRow(row: HTMLElement, id: string, actions: GlanceActions): boolean {
  const link = row.querySelector<HTMLAnchorElement>('h3 a');
  if (link) actions.follow(id, link.href, false);
  return link !== null;
}

/** Moves from `row` by one; from outside the list to its first row. */
function focusRow(row: HTMLElement | null, step: 1 | -1): boolean {
  const rows = allRows();
  const next = row ? rows[rows.indexOf(row) + step] : rows[0];
  next?.focus();
  return next !== undefined;
}

function focusEnd(end: 'first' | 'last'): boolean {
  const row = allRows().at(end === 'first' ? 0 : -1);
  row?.focus();
  return row !== undefined;
}

function allRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role="feed"] > article')];
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}
