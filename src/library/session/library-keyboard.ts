import { READING_STATES } from '../../domain/saved-paper.ts';
import { SHELVES } from '../../domain/shelf.ts';
import { openingOf } from '../../ui/follow.ts';
import { isLetter } from '../../ui/letter-keys.ts';
import { isOpenKey, moveOf } from '../../ui/list-keys.ts';
import { pressedKey } from '../../ui/pressed-key.ts';
import type { LibraryActions, Selection } from '../model.ts';

/**
 * The popup's keys as far as they have a meaning here, and the library's own. What is done to a row is done to all that are picked. A
 * key that is held down moves on, but does nothing twice: it would remove one paper after the other.
 */
export function handleLibraryKey(
  event: KeyboardEvent,
  actions: LibraryActions,
  { picked, lettersAct = true }: { picked: () => Selection; lettersAct?: boolean },
): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
  const key = pressedKey(event);
  if (!lettersAct && isLetter(key, event)) return;
  const row = rowAt(event) ?? (event.target === document.body ? currentRow() : null);
  const id = row?.dataset.id;
  if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown') && id !== undefined) {
    if (!event.repeat) actions.move(id, key === 'ArrowUp' ? -1 : 1);
    event.preventDefault();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && key !== 'Enter') return;
  if (event.altKey && !isOpenKey(key, event)) return;
  if (
    moveKey(key, event) ||
    (event.repeat
      ? key === ' ' && event.target === row
      : pageKey(key, event, actions, picked()) || (row && id && rowKey(key, event, { row, id }, actions, picked())))
  )
    event.preventDefault();
}

function pageKey(key: string, event: KeyboardEvent, actions: LibraryActions, picked: Selection): boolean {
  const shelf = event.shiftKey ? undefined : SHELVES_WITH_KEYS[digitOf(event) - 1];
  if (shelf) actions.showShelf(shelf);
  else if (key === 'u') actions.undo();
  else if (key === '?') actions.showDialog('keys');
  else if (key === 'e') actions.showDialog('way-out');
  else if (key === 'i') actions.showDialog('way-in');
  else if (key === 'a') actions.pickAll();
  else if (key === '/') enterLibrarySearch();
  else if (key === 'Escape' && picked.ids.size > 0) actions.pickNone();
  else if (key === 'Escape') actions.openBeside(undefined);
  else return false;
  return true;
}

function moveKey(key: string, event: KeyboardEvent): boolean {
  const move = moveOf(key);
  if (!move) return false;
  return 'step' in move ? focusRow(rowAt(event), move.step) : focusEnd(move.end);
}

function rowKey(
  key: string,
  event: KeyboardEvent,
  { row, id }: { row: HTMLElement; id: string },
  actions: LibraryActions,
  picked: Selection,
): boolean {
  const isOnControl = event.target instanceof Element && event.target.closest('button, a, input, summary') !== null;
  const ids = picked.ids.size > 0 ? [...picked.ids] : [id];
  if (isOpenKey(key, event) && !(key === 'Enter' && isOnControl)) {
    actions.openPaper(id, openingOf(event));
    return true;
  }
  const state = event.shiftKey ? READING_STATES[digitOf(event) - 1] : undefined;
  if (state) {
    actions.setState(ids, state);
    return true;
  }
  switch (key) {
    case 's':
      if (picked.ids.size > 0) actions.toggleSaved(ids);
      else withNextFocused(row, () => actions.rows.toggleSaved(id));
      return true;
    case 'x':
      withNextFocused(row, () => actions.rows.hide(id));
      return true;
    case 'v':
      actions.rows.pick(id, false);
      return true;
    case 'V':
      actions.rows.pick(id, true);
      return true;
    case '*':
    case 'f':
      actions.setStarred(ids, row.querySelector('.star')?.getAttribute('aria-pressed') !== 'true');
      return true;
    case 't':
      return focusInDetails(id, actions, '.tag-input');
    case 'w':
      return focusInDetails(id, actions, '.note-edit, .note-editor textarea');
    case ' ':
      if (isOnControl) return false;
      actions.rows.toggleDetails(id);
      return true;
    default:
      return false;
  }
}

export function enterLibrarySearch(): void {
  document.querySelector<HTMLInputElement>('[type="search"]')?.focus();
}

/** The first four are a digit away, as the popup's tabs are; with Shift, a digit is a reading state. */
const SHELVES_WITH_KEYS = SHELVES.slice(0, 4);

/** The digit of a key, by its place where Shift or the keyboard makes another sign of it; 0 for any other key. */
function digitOf({ key, code }: KeyboardEvent): number {
  return Number(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? (/^\d$/.test(key) ? key : 0));
}

/** The field is drawn with the details, which may only come now. */
function focusInDetails(id: string, actions: LibraryActions, selector: string): boolean {
  actions.openBeside(id);
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(selector);
    if (field instanceof HTMLButtonElement) field.click();
    else field?.focus();
  });
  return true;
}

/** The row that takes over when this one goes. */
function withNextFocused(row: HTMLElement, act: () => void): void {
  const rows = allRows();
  const at = rows.indexOf(row);
  (rows[at + 1] ?? rows[at - 1])?.focus();
  act();
}

/** Moves from `row` by one; from outside the list to where the list was left. */
function focusRow(row: HTMLElement | null, step: 1 | -1): boolean {
  const next = row ? neighbour(row, step) : currentRow();
  next?.focus();
  return next !== null;
}

/** The next row, in the next chunk if need be; searching all of ten thousand at each key press would be felt. */
function neighbour(row: HTMLElement, step: 1 | -1): HTMLElement | null {
  const side = step === 1 ? 'nextElementSibling' : 'previousElementSibling';
  if (row[side]) return row[side] as HTMLElement;
  const chunk = row.parentElement?.[side];
  if (!chunk || (chunk as HTMLElement).hidden) return null;
  return chunk.querySelector(step === 1 ? ':scope > article:first-child' : ':scope > article:last-child');
}

function focusEnd(index: 0 | -1): boolean {
  const row = allRows().at(index);
  row?.focus();
  return row !== undefined;
}

function rowAt({ target }: KeyboardEvent): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('article.entry') : null;
}

/** The row that Tab would reach, else the first. */
function currentRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('article.entry[tabindex="0"]') ?? document.querySelector('article.entry');
}

function allRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.entry-chunk:not([hidden]) > article')];
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLElement && /^(textarea|select)$/i.test(target.tagName);
}
