// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, render } from '@testing-library/preact';
import { useEffect, useState } from 'preact/hooks';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { View } from '../../../../src/domain/screen.ts';
import { Header } from '../../../../src/ui/glance/bars/header.tsx';
import { handleKey } from '../../../../src/ui/glance/session/keyboard.ts';
import { fakeActions, modelOf, screenOf, speakEnglish } from '../given.ts';

beforeAll(speakEnglish);
beforeEach(() => {
  document.documentElement.dir = 'ltr';
});
afterEach(cleanup);

/** A header whose tabs work. */
function Living({ start }: { start: View }) {
  const [view, showView] = useState<View>(start);
  const actions = { ...fakeActions().actions, showView };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handleKey(event, actions);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
  return <Header model={modelOf({ state: { view } })} actions={actions} />;
}

const chosen = () => page.getByRole('tab', { selected: true }).getAttribute('aria-label');

describe('the tabs', () => {
  it('are the four views, and Tab reaches the chosen one', () => {
    render(<Living start="daily" />);
    expect(page.getAllByRole('tab').map((tab) => [tab.getAttribute('aria-label'), tab.tabIndex])).toEqual([
      ['Trending', -1],
      ['Daily', 0],
      ['For you', -1],
      ['Saved', -1],
    ]);
    expect(chosen()).toBe('Daily');
  });

  it('are chosen by a click', () => {
    render(<Living start="trending" />);
    fireEvent.click(page.getByRole('tab', { name: 'Saved' }));
    expect(chosen()).toBe('Saved');
  });

  it.each([
    ['trending', 'ArrowRight', 'ltr', 'Daily'],
    ['saved', 'ArrowRight', 'ltr', 'Trending'],
    ['trending', 'ArrowLeft', 'ltr', 'Saved'],
    ['trending', 'ArrowRight', 'rtl', 'Saved'],
    ['trending', 'ArrowLeft', 'rtl', 'Daily'],
  ] as const)('from %s, %s (%s) leads to %s, and the keyboard goes along', (start, key, dir, next) => {
    document.documentElement.dir = dir;
    render(<Living start={start} />);
    const tab = page.getByRole('tab', { selected: true });
    tab.focus();
    expect(fireEvent.keyDown(tab, { key })).toBe(false);
    expect(chosen()).toBe(next);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(next);
  });

  it('leave other letters to the page', () => {
    render(<Living start="trending" />);
    for (const key of ['q', 'Enter', 'Tab']) {
      expect(fireEvent.keyDown(page.getByRole('tab', { selected: true }), { key })).toBe(true);
    }
    expect(chosen()).toBe('Trending');
  });

  it('keep their names whatever they count; the count is a description', () => {
    const screen = screenOf([], { unseen: { trending: 1, newest: 120 }, savedCount: 7 });
    render(<Header model={modelOf({ screen })} actions={fakeActions().actions} />);
    expect(page.getAllByRole('tab').map((tab) => [tab.textContent, tab.getAttribute('aria-description')])).toEqual([
      ['Trending1', '1 new paper'],
      ['Daily99+', '120 new papers'],
      ['For you', null],
      ['Saved7', '7 saved papers'],
    ]);
    expect(page.getByRole('tab', { name: 'Daily' })).toBeTruthy();
  });

  it('count nothing where there is nothing', () => {
    render(<Header model={modelOf({ screen: screenOf([]) })} actions={fakeActions().actions} />);
    expect(page.getAllByRole('tab').map((tab) => [tab.textContent, tab.hasAttribute('aria-description')])).toEqual([
      ['Trending', false],
      ['Daily', false],
      ['For you', false],
      ['Saved', false],
    ]);
  });
});

it('the buttons have the names that outside tools rely on, and do what they say', () => {
  const { actions, done } = fakeActions();
  render(<Header model={modelOf()} actions={actions} />);
  for (const name of ['Refresh', 'Open side panel', 'Open library', 'Settings']) {
    fireEvent.click(page.getByRole('button', { name }));
  }
  expect(done.map(([name]) => name)).toEqual(['refresh', 'openPanel', 'openLibrary', 'openSettings']);
});
