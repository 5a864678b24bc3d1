import { t } from '../../browser/i18n.ts';
import { READING_STATES } from '../../domain/saved-paper.ts';
import { type Opening, openingOf } from '../../ui/follow.ts';
import { stateHintKey } from '../state-key.ts';

/** What can be done to a row with the mouse. */
export interface RowActions {
  readonly open: (id: string, opening: Opening) => void;
  /** Shows it beside the list. */
  readonly show: (id: string) => void;
  readonly toggleDetails: (id: string) => void;
  readonly pick: (id: string, isRange: boolean) => void;
  readonly stepState: (id: string) => void;
  readonly toggleStar: (id: string) => void;
  readonly toggleSaved: (id: string) => void;
  readonly hide: (id: string) => void;
  /** Puts a paper where another one stands, with all that are picked when it is one of them. */
  readonly moveTo: (id: string, beside: Beside) => void;
  readonly focusMoved: (id: string) => void;
}

/** Where papers go: beside one that stays. */
export interface Beside {
  readonly onto: string;
  readonly side: 'before' | 'after';
}

/** One listener of each kind for all rows. */
export function rowListeners(actions: RowActions) {
  let dragged: string | undefined;
  let under: HTMLElement | undefined;

  return {
    onClick(event: MouseEvent) {
      const row = rowOf(event.target);
      const id = row?.dataset.id;
      if (!row || id === undefined) return;
      const name = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]')?.dataset.do : '';
      if (name) act(name, id, event);
      else if (event.shiftKey) pickTo(id);
      else if (event.ctrlKey || event.metaKey) actions.pick(id, false);
      else if (getSelection()?.isCollapsed !== false) actions.show(id);
    },
    onAuxClick(event: MouseEvent) {
      const id = rowOf(event.target)?.dataset.id;
      const isTitle = event.target instanceof Element && event.target.closest('[data-do="open"]') !== null;
      if (event.button !== 1 || id === undefined || !isTitle) return;
      event.preventDefault();
      actions.open(id, openingOf(event));
    },
    onPointerOver(event: PointerEvent) {
      const control = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-do]') : null;
      if (control) control.title = hintFor(control);
    },
    onFocusIn(event: FocusEvent) {
      const id = rowOf(event.target)?.dataset.id;
      if (id !== undefined) actions.focusMoved(id);
    },
    onDragStart(event: DragEvent) {
      dragged = rowOf(event.target)?.dataset.id;
      if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver(event: DragEvent) {
      const row = rowOf(event.target);
      if (dragged === undefined || !row) return;
      event.preventDefault();
      mark(row, sideOf(row, event));
    },
    onDrop(event: DragEvent) {
      const row = rowOf(event.target);
      const onto = row?.dataset.id;
      if (row && dragged !== undefined && onto !== undefined && onto !== dragged) {
        event.preventDefault();
        actions.moveTo(dragged, { onto, side: sideOf(row, event) });
      }
      end();
    },
    onDragEnd: end,
  };

  function act(name: string, id: string, event: MouseEvent): void {
    if (name === 'open') event.preventDefault();
    if (name === 'open') actions.open(id, openingOf(event));
    else if (name === 'pick' && event.shiftKey) tickTo(id, event);
    else if (name === 'pick') actions.pick(id, false);
    else if (name === 'state') actions.stepState(id);
    else if (name === 'star') actions.toggleStar(id);
    else if (name === 'save') actions.toggleSaved(id);
    else if (name === 'hide') actions.hide(id);
    else if (name === 'details') actions.toggleDetails(id);
  }

  /** The browser has turned the box over by itself, which is right for one paper, but not always for the end of a range. */
  function tickTo(id: string, event: MouseEvent): void {
    pickTo(id);
    if (event.target instanceof HTMLInputElement) event.target.checked = true;
  }

  function pickTo(id: string): void {
    getSelection()?.removeAllRanges();
    actions.pick(id, true);
  }

  function mark(row: HTMLElement, side: 'before' | 'after'): void {
    if (under !== row) under?.classList.remove('drop-before', 'drop-after');
    under = row;
    row.classList.toggle('drop-before', side === 'before');
    row.classList.toggle('drop-after', side === 'after');
  }

  function end(): void {
    under?.classList.remove('drop-before', 'drop-after');
    under = undefined;
    dragged = undefined;
  }
}

/** What a press would do. Said when the pointer arrives: forty thousand tooltips would cost a tenth of the drawing. */
function hintFor(control: HTMLElement): string {
  const isPressed = control.ariaPressed === 'true';
  switch (control.dataset.do) {
    case 'state': {
      const state = READING_STATES.find((one) => control.parentElement?.classList.contains(`is-${one}`));
      return state ? t(stateHintKey(state)) : '';
    }
    case 'save':
      return t(isPressed ? 'button_unsave_hint' : 'button_save_hint');
    case 'hide':
      return t('button_hide_hint');
    default:
      return control.ariaLabel ?? '';
  }
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('article.entry') : null;
}

function sideOf(row: HTMLElement, { clientY }: DragEvent): 'before' | 'after' {
  const { top, height } = row.getBoundingClientRect();
  return clientY < top + height / 2 ? 'before' : 'after';
}
