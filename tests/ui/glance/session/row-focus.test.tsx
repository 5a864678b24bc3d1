// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Glance } from '../../../../src/ui/glance/glance.tsx';
import { lazyComponents } from '../../../../src/ui/glance/lazy-components.ts';
import { hasFocusIn, keepFocus, rowAfter } from '../../../../src/ui/glance/session/row-focus.ts';
import { fakeActions, modelOf, row, screenOf, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);
afterEach(cleanup);

const page = (ids: string) => (
  <Glance
    model={modelOf({ screen: screenOf([...ids].map((id) => row(id))) })}
    actions={fakeActions().actions}
    parts={lazyComponents}
  />
);

/** The keyboard stands on a row (or something in it); then the list has other rows. */
function standingOn(selector: string, before: string, after: string): string | undefined {
  const { rerender } = render(page(before));
  document.querySelector<HTMLElement>(selector)?.focus();
  keepFocus(() => rerender(page(after)));
  const held = document.activeElement;
  return held?.closest<HTMLElement>('article')?.dataset.id ?? held?.id;
}

describe('the keyboard', () => {
  it.each([
    ['stays on its row', '[data-id=b]', 'abc', 'xabc', 'b'],
    ['goes to the next row when its own goes', '[data-id=b]', 'abc', 'ac', 'c'],
    ['goes to the one before at the end', '[data-id=c]', 'abc', 'ab', 'b'],
    ['goes to the nearest that is left', '[data-id=b]', 'abcd', 'ad', 'd'],
    ['goes from a button too', '[data-id=b] button', 'abc', 'ac', 'c'],
    ['goes into a list of other papers where Tab enters it', '[data-id=b]', 'abc', 'xyz', 'x'],
    ['goes to the chosen tab when no row is left', '[data-id=b]', 'abc', '', 'tab-trending'],
    ['stays outside the list', '#tab-trending', 'abc', 'x', 'tab-trending'],
  ])('%s', (_what, selector, before, after, expected) => {
    expect(standingOn(selector, before, after)).toBe(expected);
  });

  it('is not called when it stood nowhere', () => {
    const { rerender } = render(page('abc'));
    keepFocus(() => rerender(page('bc')));
    expect(document.activeElement).toBe(document.body);
  });
});

it('a row knows whether the keyboard is in it, and which row takes over', () => {
  render(page('abc'));
  document.querySelector<HTMLElement>('[data-id=b] button')?.focus();
  expect([hasFocusIn('a'), hasFocusIn('b'), hasFocusIn('gone')]).toEqual([false, true, false]);
  expect([rowAfter('a'), rowAfter('c'), rowAfter('gone')]).toEqual(['b', 'b', undefined]);
});
