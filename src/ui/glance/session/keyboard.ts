import { readLastQuery } from '../../../browser/last-query.ts';
import { VIEWS } from '../../../domain/screen.ts';
import { openingOf } from '../../follow.ts';
import { isLetter } from '../../letter-keys.ts';
import { isOpenKey, moveOf } from '../../list-keys.ts';
import { pressedKey } from '../../pressed-key.ts';
import type { GlanceActions } from '../model.ts';
import { drawnRows, focusedRow } from './row-focus.ts';

/** One letter for everything the page's buttons do, unless the person wants none; j and k (or the arrows) move between rows. */
export function handleKey(event: KeyboardEvent, actions: GlanceActions, lettersAct = true): void {
  // While an input method composes, its keys are its own: Escape drops what is composed, not the search.
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
  const key = pressedKey(event);
  // The browser's own search through the page finds what is drawn.
  if (key === 'f' && (event.ctrlKey || event.metaKey)) actions.drawAll();
  if (!lettersAct && isLetter(key, event)) return;
  if (searchKey(key, actions) || tabKey(key, actions) || plainKey(key, event, actions)) event.preventDefault();
}

/** A key that is held down moves on, but does nothing twice: it would hide one paper after the other. */
function plainKey(key: string, event: KeyboardEvent, actions: GlanceActions): boolean {
  if (isTyping(document.activeElement)) return false;
  if ((event.ctrlKey || event.metaKey) && key !== 'Enter') return false;
  if (event.altKey && !isOpenKey(key, event)) return false;
  return moveKey(key, actions) || (!event.repeat && (pageKey(key, actions) || rowKey(key, event, actions)));
}

/** In the search box, Escape empties it first and then leads back to the list; down leads to what was found, up to the last search. */
function searchKey(key: string, actions: GlanceActions): boolean {
  const box = searchBox();
  if (!box || box !== document.activeElement) return false;
  if (key === 'ArrowDown') return focusEnd(0);
  if (key === 'ArrowUp' && box.value === '') return searchAgain(actions);
  if (key !== 'Escape') return false;
  if (box.value) actions.search(undefined);
  else if (!focusRow(null, 1)) document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  return true;
}

function searchAgain(actions: GlanceActions): boolean {
  const query = readLastQuery();
  if (query === '') return false;
  actions.search({ query, where: 'here' });
  return true;
}

/** Arrow keys step through the tabs, as the tab pattern has it; focus follows. */
function tabKey(key: string, actions: GlanceActions): boolean {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
  const place = tabs.indexOf(document.activeElement as HTMLElement);
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (place < 0 || step === 0) return false;
  const next = (place + (isRightToLeft() ? -step : step) + tabs.length) % tabs.length;
  const view = VIEWS[next];
  if (view) actions.showView(view);
  tabs[next]?.focus();
  return true;
}

function pageKey(key: string, actions: GlanceActions): boolean {
  const view = VIEWS[Number(key) - 1];
  if (view) actions.showView(view);
  else if (key === 'u') actions.undo();
  else if (key === 'S') actions.togglePage();
  else if (key === 'r') actions.refresh();
  else if (key === 'n') actions.letIn();
  else if (key === '?') actions.showKeys(true);
  else if (key === '/') enterSearch();
  else if (key === 'Escape' && searchBox()?.value) actions.search(undefined);
  else return false;
  return true;
}

/** What was searched before is selected, so that typing replaces it. */
export function enterSearch(): void {
  searchBox()?.focus();
  searchBox()?.select();
}

function searchBox(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('[type="search"]');
}

function moveKey(key: string, actions: GlanceActions): boolean {
  const move = moveOf(key);
  if (!move) return false;
  if ('step' in move) return focusRow(focusedRow(), move.step);
  if (move.end === -1) actions.drawAll();
  return focusEnd(move.end);
}

function rowKey(key: string, event: KeyboardEvent, actions: GlanceActions): boolean {
  const row = focusedRow();
  const id = row?.dataset.id;
  if (!row || id === undefined) return false;
  const isOnControl = document.activeElement?.closest('button, a, summary') != null;
  if (isOpenKey(key, event) && !(key === 'Enter' && isOnControl)) {
    actions.openPaper(id, openingOf(event));
    return true;
  }
  switch (key) {
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
      return unfold(row, id, key === (isRightToLeft() ? 'ArrowLeft' : 'ArrowRight'), actions);
    default:
      return false;
  }
}

function unfold(row: HTMLElement, id: string, wantsOpen: boolean, actions: GlanceActions): boolean {
  const isOpen = row.querySelector('[aria-expanded="true"]') !== null;
  if (isOpen === wantsOpen) return false;
  actions.toggleDetails(id);
  return true;
}

/** Moves from `row` by one; from outside the list to where the list was left. */
function focusRow(row: HTMLElement | null, step: 1 | -1): boolean {
  const rows = drawnRows();
  const next = row ? rows[rows.indexOf(row) + step] : (rows.find(({ tabIndex }) => tabIndex === 0) ?? rows[0]);
  next?.focus();
  return next !== undefined;
}

function focusEnd(index: 0 | -1): boolean {
  const row = drawnRows().at(index);
  row?.focus();
  return row !== undefined;
}

function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl';
}

function isTyping(element: Element | null): boolean {
  return element !== null && /^(input|textarea|select)$/i.test(element.tagName);
}
