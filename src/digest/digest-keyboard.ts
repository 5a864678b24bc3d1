import type { DigestPaper } from '../domain/digest/digest.ts';
import { openingOf } from '../ui/follow.ts';
import { isLetter } from '../ui/letter-keys.ts';
import { isOpenKey, moveOf } from '../ui/list-keys.ts';
import { pressedKey } from '../ui/pressed-key.ts';
import type { DigestActions } from './model.ts';

interface Given {
  readonly find: (id: string) => DigestPaper | undefined;
  readonly lettersAct: boolean;
}

/** The popup's keys, as far as they have a meaning on a front page. A key that is held down moves on, but does nothing twice. */
export function handleDigestKey(event: KeyboardEvent, actions: DigestActions, { find, lettersAct }: Given): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
  const key = pressedKey(event);
  const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
  if (isTyping || (!lettersAct && isLetter(key, event))) return;
  if ((event.ctrlKey || event.metaKey) && key !== 'Enter') return;
  if (event.altKey && !isOpenKey(key, event)) return;
  const item = focusedItem();
  const paper = item && find(item.dataset.id ?? '');
  const isDone =
    moveKey(key, item) || (!event.repeat && (pageKey(key, actions) || (paper && itemKey(key, event, paper, actions))));
  if (isDone) event.preventDefault();
}

/** The paper on which the keyboard stands. */
export function focusedItemId(): string | undefined {
  return focusedItem()?.dataset.id;
}

/** Brings the keyboard back to a paper that came back, unless it is there. */
export function focusItem(id: string): void {
  const item = document.querySelector<HTMLElement>(`${ITEM}[data-id="${CSS.escape(id)}"]`);
  if (item && !item.contains(document.activeElement)) item.querySelector<HTMLElement>('h3 a')?.focus();
}

function pageKey(key: string, actions: DigestActions): boolean {
  if (key === 'u') actions.undo();
  else if (key === '?') actions.showKeys(true);
  else return false;
  return true;
}

/** Who reads the page scrolls it with arrows, Home and End; among the papers they lead from one to the other. */
function moveKey(key: string, item: HTMLElement | null): boolean {
  const move = moveOf(key);
  if (!move || (!item && key.length > 1)) return false;
  const items = [...document.querySelectorAll<HTMLElement>(ITEM)];
  const at = item ? items.indexOf(item) : -1;
  const next = 'end' in move ? items.at(move.end) : item ? items[at + move.step] : items[0];
  next?.querySelector<HTMLElement>('h3 a')?.focus();
  return next !== undefined;
}

function itemKey(key: string, event: KeyboardEvent, paper: DigestPaper, actions: DigestActions): boolean {
  const held = document.activeElement;
  // The title's own Enter opens it as any link; a button's is its press.
  if (isOpenKey(key, event) && !(key === 'Enter' && held?.matches('a, button'))) {
    actions.openPaper(paper.id, openingOf(event));
    return true;
  }
  if (key === 's') actions.toggleSaved(paper);
  else if (key === 'x') actions.hide(paper);
  else if (key === ' ' && !held?.matches('button')) actions.toggleDetails(paper.id);
  else return false;
  return true;
}

const ITEM = '.item[data-id]';

function focusedItem(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(ITEM) ?? null;
}
