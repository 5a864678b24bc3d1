import { VIEWS } from '../../domain/screen.ts';
import { openingOf } from './follow.ts';
import type { GlanceActions } from './model.ts';

/** One letter for everything the page's buttons do; j and k (or the arrows) move between rows. */
export function handleKey(event: KeyboardEvent, actions: GlanceActions): void {
  if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return;
  if ((event.ctrlKey || event.metaKey) && event.key !== 'Enter') return;
  if (event.altKey && !isOpenKey(event)) return;
  if (pageKey(event.key, actions) || moveKey(event) || rowKey(event, actions)) event.preventDefault();
}

function pageKey(key: string, actions: GlanceActions): boolean {
  const view = VIEWS[Number(key) - 1];
  if (view) actions.showView(view);
  else if (key === 'u') actions.undo();
  else if (key === 'S') actions.togglePage();
  else if (key === 'r') actions.refresh();
  else if (key === 'n') actions.letIn();
  else if (key === '?') actions.showKeys(true);
  else if (key === '/') document.querySelector<HTMLInputElement>('[type="search"]')?.focus();
  else return false;
  return true;
}

function moveKey(event: KeyboardEvent): boolean {
  switch (event.key) {
    case 'j':
    case 'ArrowDown':
      return focusRow(rowAt(event), 1);
    case 'k':
    case 'ArrowUp':
      return focusRow(rowAt(event), -1);
    case 'g':
    case 'Home':
      return focusEnd(0);
    case 'G':
    case 'End':
      return focusEnd(-1);
    default:
      return false;
  }
}

function rowKey(event: KeyboardEvent, actions: GlanceActions): boolean {
  const row = rowAt(event);
  const id = row?.dataset.id;
  if (!row || id === undefined) return false;
  const isOnControl = event.target instanceof Element && event.target.closest('button, a, summary') !== null;
  if (isOpenKey(event) && !(event.key === 'Enter' && isOnControl)) {
    actions.openPaper(id, openingOf(event));
    return true;
  }
  switch (event.key) {
    case 's':
      actions.toggleSaved(id);
      return true;
    case 'x':
      actions.hide(id);
      return true;
    case 'm':
      actions.markSeenUpTo(id);
      return true;
    case ' ':
      if (isOnControl) return false;
      actions.toggleDetails(id);
      return true;
    case 'ArrowRight':
    case 'ArrowLeft':
      return unfold(row, id, event.key === (isRightToLeft() ? 'ArrowLeft' : 'ArrowRight'), actions);
    default:
      return false;
  }
}

/** With Alt some keyboards write another letter; the key's place tells. */
function isOpenKey({ key, code, altKey }: KeyboardEvent): boolean {
  return key === 'Enter' || key === 'o' || key === 'O' || (altKey && code === 'KeyO');
}

function unfold(row: HTMLElement, id: string, wantsOpen: boolean, actions: GlanceActions): boolean {
  const isOpen = row.querySelector('[aria-expanded="true"]') !== null;
  if (isOpen === wantsOpen) return false;
  actions.toggleDetails(id);
  return true;
}

/** Moves from `row` by one; from outside the list to where the list was left. */
function focusRow(row: HTMLElement | null, step: 1 | -1): boolean {
  const rows = allRows();
  const next = row ? rows[rows.indexOf(row) + step] : (rows.find(({ tabIndex }) => tabIndex === 0) ?? rows[0]);
  next?.focus();
  return next !== undefined;
}

function focusEnd(index: 0 | -1): boolean {
  const row = allRows().at(index);
  row?.focus();
  return row !== undefined;
}

function rowAt({ target }: KeyboardEvent): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="feed"] > article') : null;
}

function allRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role="feed"] > article')];
}

function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl';
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(input|textarea|select)$/i.test(target.tagName);
}
