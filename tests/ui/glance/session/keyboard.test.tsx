// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Glance } from '../../../../src/ui/glance/glance.tsx';
import { lazyComponents } from '../../../../src/ui/glance/lazy-components.ts';
import { handleKey } from '../../../../src/ui/glance/session/keyboard.ts';
import { type FakeActions, fakeActions, modelOf, row, screenOf, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);

let done: FakeActions['done'];
let listen: (event: KeyboardEvent) => void;

beforeEach(() => {
  document.documentElement.dir = 'ltr';
});

afterEach(() => {
  document.removeEventListener('keydown', listen);
  cleanup();
});

/** A page of three papers, the keyboard on the second, whose details are closed unless told. */
function show(told: Parameters<typeof modelOf>[0] = {}, lettersAct = true) {
  const { actions, done: all } = fakeActions();
  const model = modelOf({ screen: screenOf([row('a'), row('b'), row('c')]), state: { focusId: 'b' }, ...told });
  render(<Glance model={model} actions={actions} parts={lazyComponents} />);
  rowOf('b').focus();
  done = all;
  done.length = 0;
  listen = (event) => handleKey(event, actions, lettersAct);
  document.addEventListener('keydown', listen);
}

function rowOf(id: string): HTMLElement {
  const article = document.querySelector<HTMLElement>(`[data-id="${id}"]`);
  if (!article) throw new Error(`no row ${id}`);
  return article;
}

/** Presses a key where the keyboard is, or where it is put first; answers whether somebody took it. */
function press(key: string, more: KeyboardEventInit = {}, at?: HTMLElement): boolean {
  if (at === document.body && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  else at?.focus();
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event.defaultPrevented;
}

const standsOn = () => document.activeElement?.closest<HTMLElement>('article')?.dataset.id;

describe('without letter keys', () => {
  it.each(['1', 'u', 'S', 'r', 'n', '?', 's', 'x', 'm', 'o', 'O', 'j', 'k', 'g', 'G'])('%s does nothing', (key) => {
    show({}, false);
    expect(press(key)).toBe(false);
    expect(done).toEqual([]);
    expect(standsOn()).toBe('b');
  });

  it('the keys of any page still work, and letters with Alt', () => {
    show({}, false);
    press('ArrowDown');
    expect(standsOn()).toBe('c');
    press('Enter');
    press(' ');
    press('o', { altKey: true });
    press('/');
    expect(document.activeElement).toBe(document.querySelector('[type="search"]'));
    expect(done.map(([name]) => name)).toEqual(['focusMoved', 'openPaper', 'toggleDetails', 'openPaper']);
  });
});

describe('a key', () => {
  it.each<[string, KeyboardEventInit, unknown[]]>([
    ['1', {}, ['showView', 'trending']],
    ['2', {}, ['showView', 'daily']],
    ['3', {}, ['showView', 'for_you']],
    ['4', {}, ['showView', 'saved']],
    ['u', {}, ['undo']],
    ['r', {}, ['refresh']],
    ['n', {}, ['letIn']],
    ['?', { shiftKey: true }, ['showKeys', true]],
    ['s', {}, ['toggleSaved', 'b']],
    ['x', {}, ['hide', 'b']],
    ['m', {}, ['markSeenUpTo', 'b']],
    [' ', {}, ['toggleDetails', 'b']],
    ['o', {}, ['openPaper', 'b', { inBackground: false }]],
    ['Enter', {}, ['openPaper', 'b', { inBackground: false }]],
    ['Enter', { ctrlKey: true }, ['openPaper', 'b', { inBackground: true }]],
    ['Enter', { metaKey: true }, ['openPaper', 'b', { inBackground: true }]],
    ['O', { shiftKey: true }, ['openPaper', 'b', { target: 'arxiv', inBackground: false }]],
    ['Enter', { shiftKey: true }, ['openPaper', 'b', { target: 'arxiv', inBackground: false }]],
    ['o', { altKey: true }, ['openPaper', 'b', { target: 'pdf', inBackground: false }]],
    ['ø', { altKey: true, code: 'KeyO' }, ['openPaper', 'b', { target: 'pdf', inBackground: false }]],
    ['O', { altKey: true, shiftKey: true }, ['openPaper', 'b', { target: 'alphaxiv', inBackground: false }]],
    [
      'Ø',
      { altKey: true, shiftKey: true, code: 'KeyO' },
      ['openPaper', 'b', { target: 'alphaxiv', inBackground: false }],
    ],
  ])('"%s" %j does %j', (key, more, action) => {
    show();
    expect(press(key, more)).toBe(true);
    expect(done).toEqual([action]);
  });

  it.each<[string, string]>([
    ['j', 'c'],
    ['ArrowDown', 'c'],
    ['k', 'a'],
    ['ArrowUp', 'a'],
    ['g', 'a'],
    ['Home', 'a'],
    ['G', 'c'],
    ['End', 'c'],
  ])('"%s" moves to row %s', (key, id) => {
    show();
    expect(press(key)).toBe(true);
    expect(standsOn()).toBe(id);
    expect(done.at(-1)).toEqual(['focusMoved', id]);
  });

  it.each<[string, KeyboardEventInit]>([
    ['G', {}],
    ['End', {}],
    ['f', { ctrlKey: true }],
    ['f', { metaKey: true }],
  ])('"%s" %j has the whole list drawn first', (key, more) => {
    show();
    press(key, more);
    expect(done[0]).toEqual(['drawAll']);
  });

  it('at an end of the list moves nowhere', () => {
    show();
    press('G');
    press('j');
    expect(standsOn()).toBe('c');
    press('g');
    press('k');
    expect(standsOn()).toBe('a');
  });

  it('from outside the list comes back to where it was left', () => {
    show();
    press('j', {}, document.body);
    expect(standsOn()).toBe('b');
  });

  it('for a paper does nothing where none is', () => {
    show();
    for (const key of ['s', 'x', 'm', 'o', 'ArrowRight']) expect(press(key, {}, document.body)).toBe(false);
    expect(done).toEqual([]);
  });

  it('"/" goes to the search box', () => {
    show();
    press('/');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
  });

  it.each(['q', '5', '0', 'Tab', 'Escape', 'Shift'])('"%s" means nothing', (key) => {
    show();
    expect(press(key)).toBe(false);
    expect(done).toEqual([]);
  });
});

describe('the arrows to the sides', () => {
  it.each<[string, 'ltr' | 'rtl', boolean, boolean]>([
    ['ArrowRight', 'ltr', false, true],
    ['ArrowRight', 'ltr', true, false],
    ['ArrowLeft', 'ltr', true, true],
    ['ArrowLeft', 'ltr', false, false],
    ['ArrowLeft', 'rtl', false, true],
    ['ArrowRight', 'rtl', true, true],
  ])('%s (%s), details open: %s, toggles them: %s', (key, dir, isOpen, toggles) => {
    document.documentElement.dir = dir;
    show(isOpen ? { open: { id: 'b' } } : {});
    expect(press(key)).toBe(toggles);
    expect(done).toEqual(toggles ? [['toggleDetails', 'b']] : []);
  });
});

describe('keys stay with', () => {
  it('who is typing', () => {
    show({ state: { search: { query: 'x', where: 'here' } } });
    const box = document.querySelector<HTMLElement>('[type="search"]');
    if (!box) throw new Error('no search box');
    for (const key of ['s', 'x', '1', '?', 'j']) expect(press(key, {}, box)).toBe(false);
    const select = document.querySelector('select');
    if (!select) throw new Error('no select');
    expect(press('ArrowDown', {}, select)).toBe(false);
    expect(done).toEqual([]);
  });

  it('the button or link they are pressed on, as far as it has its own use for them', () => {
    show();
    for (const target of rowOf('b').querySelectorAll<HTMLElement>('a, button')) {
      expect(press('Enter', {}, target)).toBe(false);
      expect(press(' ', {}, target)).toBe(false);
    }
    expect(done).toEqual([]);
    press('s', {}, rowOf('b').querySelector('button') ?? undefined);
    expect(done).toEqual([['toggleSaved', 'b']]);
  });

  it('the browser, when Ctrl, ⌘ or Alt are down', () => {
    show();
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      for (const key of ['s', 'r', '1', 'j', 'ArrowLeft']) expect(press(key, more)).toBe(false);
    }
    expect(done).toEqual([]);
  });

  it('an open sheet', () => {
    show({ areKeysShown: true });
    for (const key of ['s', 'j', '1']) expect(press(key)).toBe(false);
    expect(done).toEqual([]);
  });

  it('an input method that is composing', () => {
    show({ state: { search: { query: 'ni', where: 'here' } } });
    const box = document.querySelector<HTMLElement>('[type="search"]');
    if (!box) throw new Error('no search box');
    for (const key of ['Escape', 'ArrowDown', 'Enter']) expect(press(key, { isComposing: true }, box)).toBe(false);
    expect(done).toEqual([]);
    expect(document.activeElement).toBe(box);
  });

  it('whoever took them already', () => {
    show();
    const event = new KeyboardEvent('keydown', { key: 's', bubbles: true, cancelable: true });
    event.preventDefault();
    rowOf('b').dispatchEvent(event);
    expect(done).toEqual([]);
  });
});

describe('a keyboard that writes another script', () => {
  it.each<[string, string, KeyboardEventInit, unknown[]]>([
    ['Arabic', 'س', { code: 'KeyS' }, ['toggleSaved', 'b']],
    ['Russian', 'ы', { code: 'KeyS' }, ['toggleSaved', 'b']],
    ['Greek', 'σ', { code: 'KeyS' }, ['toggleSaved', 'b']],
    ['Russian', 'Ы', { code: 'KeyS', shiftKey: true }, ['togglePage']],
    ['Arabic', '٢', { code: 'Digit2' }, ['showView', 'daily']],
    ['Arabic', '؟', { code: 'Slash', shiftKey: true }, ['showKeys', true]],
  ])('%s %s has the letter of its place', (_script, key, more, action) => {
    show();
    expect(press(key, more)).toBe(true);
    expect(done).toEqual([action]);
  });

  it.each<[string, string]>([
    ['é', 'Digit2'],
    ['ö', 'Semicolon'],
    ['ø', 'KeyS'],
    ['&', 'Digit1'],
    ['a', 'KeyS'],
  ])('Latin %s is itself, wherever it stands', (key, code) => {
    show();
    expect(press(key, { code })).toBe(false);
    expect(done).toEqual([]);
  });
});

describe('Caps Lock', () => {
  it.each<[string, boolean, unknown[]]>([
    ['S', false, ['toggleSaved', 'b']],
    ['s', true, ['togglePage']],
    ['S', true, ['togglePage']],
  ])('is no Shift: "%s", Shift %s', (key, shiftKey, action) => {
    show();
    expect(pressWithCapsLock(key, shiftKey)).toBe(true);
    expect(done).toEqual([action]);
  });

  function pressWithCapsLock(key: string, shiftKey: boolean): boolean {
    const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
    event.getModifierState = (name) => name === 'CapsLock';
    document.activeElement?.dispatchEvent(event);
    return event.defaultPrevented;
  }
});

it('a key that is held down moves on and does nothing else: it hides no second paper', () => {
  show();
  for (const key of ['x', 's', ' ', 'o', 'u', 'r']) expect(press(key, { repeat: true })).toBe(false);
  expect(done).toEqual([]);
  expect(press('j', { repeat: true })).toBe(true);
  expect(standsOn()).toBe('c');
});
