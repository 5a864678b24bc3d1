// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LibraryActions } from '../../../src/library/model.ts';
import { handleLibraryKey } from '../../../src/library/session/library-keyboard.ts';

const done: string[] = [];

/** Whatever is done is noted, with the papers it was done to. */
const actions = new Proxy({} as LibraryActions, {
  get: (_, name) =>
    name === 'rows'
      ? actions
      : (...given: unknown[]) => void done.push(`${String(name)} ${given.flat().join(' ')}`.trim()),
});
let picked = new Set<string>();
const listen = (event: KeyboardEvent) => handleLibraryKey(event, actions, { picked: () => ({ ids: picked }) });

beforeEach(() => {
  done.length = 0;
  picked = new Set();
  document.body.innerHTML =
    '<div class="entry-chunk"><article class="entry" data-id="a" tabindex="0"></article><article class="entry" data-id="b" tabindex="-1"></article></div>';
  document.addEventListener('keydown', listen);
  row('a').focus();
});
afterEach(() => document.removeEventListener('keydown', listen));

describe('a key of the library', () => {
  it.each([
    ['s', {}, 'toggleSaved a'],
    ['u', {}, 'undo'],
    ['1', {}, 'showShelf all'],
    ['4', {}, 'showShelf done'],
    ['"', { shiftKey: true, code: 'Digit2' }, 'setState a reading'],
    ['x', {}, 'hide a'],
    ['v', {}, 'pick a false'],
    ['V', { shiftKey: true }, 'pick a true'],
    ['ArrowDown', { altKey: true }, 'move a 1'],
    [' ', {}, 'toggleDetails a'],
  ])('%s is done once, however long it is held', (key, init, act) => {
    press(key, init);
    expect(done).toEqual([act]);
    row('a').focus();
    const event = press(key, { ...init, repeat: true });
    expect(done).toEqual([act]);
    if (key === ' ' || key === 'ArrowDown') expect(event.defaultPrevented).toBe(true);
  });

  it('j moves on as long as it is held', () => {
    press('j', { repeat: true });
    expect(document.activeElement).toBe(row('b'));
  });

  it('n, which lets in new papers in the lists, does nothing else here', () => {
    press('n');
    expect(done).toEqual([]);
  });

  it('s is for all that are picked', () => {
    picked = new Set(['a', 'b']);
    press('s');
    expect(done).toEqual(['toggleSaved a b']);
  });
});

function row(id: string): HTMLElement {
  return document.querySelector(`[data-id="${id}"]`) as HTMLElement;
}

function press(key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  document.activeElement?.dispatchEvent(event);
  return event;
}
