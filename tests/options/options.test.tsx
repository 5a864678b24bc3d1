// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { Options } from '../../src/options/options.tsx';
import { fakeExtension } from '../browser/fake-extension.ts';

vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: {
      contains: async () => false,
      onAdded: { addListener: () => undefined },
      onRemoved: { addListener: () => undefined },
    },
  },
}));

const GIVEN = { settings: DEFAULT_SETTINGS, version: '1.2.3', saveKey: 'Alt+Shift+S', marksPages: false };

beforeEach(() => {
  vi.stubGlobal('browser', fakeExtension());
});

afterEach(cleanup);

function show(given: Partial<Parameters<typeof Options>[0]> = {}) {
  const onMarkPages = vi.fn();
  const onBackUpWeekly = vi.fn();
  const callbacks = { onChange: vi.fn(), onMarkPages, onBackUpWeekly, ...given };
  const { container } = render(<Options {...GIVEN} {...callbacks} />);
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /toolbar/ });
  return { container, box, onMarkPages, onBackUpWeekly };
}

describe('the settings', () => {
  it('leave no sentence empty, and name the keys that save a page', () => {
    const { container } = show();
    for (const one of container.querySelectorAll('p:not([role="status"]), h1, h2, label'))
      expect(one.textContent).not.toBe('');
    expect(container.textContent).toContain('At most about 48 requests a day');
    expect(container.textContent).toContain('Alt+Shift+S saves the paper');
  });

  it('name no keys where there are none', () => {
    expect(show({ saveKey: undefined }).container.textContent).toContain('the context menu of a page saves its paper');
  });

  it('ask for access in the very click, and tick the box only when the browser gave it', () => {
    const { box, onMarkPages } = show();
    fireEvent.click(box);
    expect(onMarkPages).toHaveBeenCalledWith(true);
    expect(box.checked).toBe(false);
  });

  it('give it back', () => {
    const { box, onMarkPages } = show({ marksPages: true });
    expect(box.checked).toBe(true);
    fireEvent.click(box);
    expect(onMarkPages).toHaveBeenCalledWith(false);
  });

  it('ask for the weekly backup in the very click too', () => {
    const { onBackUpWeekly } = show();
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /each week/ });
    fireEvent.click(box);
    expect(onBackUpWeekly).toHaveBeenCalledWith(true);
    expect(box.checked).toBe(false);
  });
});
